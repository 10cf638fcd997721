import { inviteMember } from "@/domain/user/members";
import { invitationPage } from "../../../../invitation";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "member",
  run: async (actor, fields, { id }) => {
    const { token } = await inviteMember(actor, { ...fields, carrier: id });
    return invitationPage(`/intern/carriers/${id}`, token);
  },
  done: (page) => page,
  retry: ({ id }) => `/intern/carriers/${id}`,
});
