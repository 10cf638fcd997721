import { inviteUser } from "@/domain/user/commands";
import { invitationPage } from "../../invitation";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "user",
  run: async (actor, fields) =>
    invitationPage("/intern/users", (await inviteUser(actor, fields)).token),
  done: (page) => page,
  retry: () => "/intern/users",
});
