import { z } from "zod";
import type { IssueCode } from "@/lib/errors";
import { requiredText } from "@/lib/form-fields";

const code = (issue: IssueCode): IssueCode => issue;

/** In characters. OWASP ASVS 5.0, 6.2.1. */
export const passwordMin = 12;
const passwordMax = 200;

/** E-mail addresses of staff are compared in lower case. */
export const staffMail = requiredText(200)
  .transform((mail) => mail.toLowerCase())
  .pipe(z.email(code("notAMailAddress")));

export const signInInput = z.object({
  mail: requiredText(200).transform((mail) => mail.toLowerCase()),
  password: z.string(code("missing")).min(1, code("missing")).max(passwordMax, code("tooLong")),
});

/** A new password, typed twice. */
export const newPassword = {
  password: z
    .string(code("missing"))
    .min(passwordMin, code("passwordTooShort"))
    .max(passwordMax, code("tooLong")),
  repeated: z.string(code("missing")),
};

export function sameTwice(form: { password: string; repeated: string }): boolean {
  return form.password === form.repeated;
}

export const differs = { error: code("passwordsDiffer"), path: ["repeated"] };
