import { removeMember } from "@/domain/user/members";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { self: boolean }>({
  form: "member",
  run: removeMember,
  done: ({ self }, { id }) =>
    self
      ? withNotice("/intern/sign-in", "teamLeft")
      : withNotice(`/intern/carriers/${id}`, "memberRemoved"),
  retry: ({ id }) => `/intern/carriers/${id}`,
});
