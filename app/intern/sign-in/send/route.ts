import { visitor } from "@/domain/access/actor";
import { signIn } from "@/domain/session/commands";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { fieldValue } from "@/lib/forms/fields";
import { formRoute, seeOther } from "@/lib/forms/form-route";
import { nextPage } from "../next-page";

export const { GET, POST } = formRoute<Record<string, never>, Response>({
  form: "sign-in",
  run: async (fields) => {
    const { token } = await signIn(visitor, fields);
    return seeOther(nextPage(fieldValue(fields, "next")), {
      "Set-Cookie": await sessionCookie(token),
    });
  },
  done: (response) => response,
  retry: (_params, fields) => {
    const next = nextPage(fieldValue(fields, "next"));
    return next === "/intern"
      ? "/intern/sign-in"
      : `/intern/sign-in?next=${encodeURIComponent(next)}`;
  },
  forget: ["password"],
});
