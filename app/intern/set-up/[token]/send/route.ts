import { proveInvited } from "@/domain/access/actor";
import { acceptInvitation } from "@/domain/user/commands";
import { invalid } from "@/lib/errors";
import { formRoute } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";

export const { GET, POST } = formRoute<{ token: string }, { id: string }>({
  form: "set-up",
  run: async (fields, { token }) => {
    const invited = await proveInvited(token);
    if (!invited) throw invalid("", "linkUsed");
    return acceptInvitation(invited, fields);
  },
  done: () => withNotice("/intern/sign-in", "passwordSet"),
  retry: ({ token }) => `/intern/set-up/${token}`,
  forget: ["password", "repeated"],
});
