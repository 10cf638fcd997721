import { inviteUser } from "@/domain/user/commands";
import { staffForm } from "../../staff-form";
import { invitationPage } from "../invitation";

export const POST = staffForm<Record<string, never>, string>({
  form: "user",
  run: async (actor, fields) => invitationPage((await inviteUser(actor, fields)).token),
  done: (page) => page,
  retry: () => "/intern/users",
});
