import { referralField } from "@/domain/case-file/closing";
import { moveCaseFile } from "@/domain/case-file/commands";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const POST = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, params) =>
    moveCaseFile(actor, { ...withParams(fields, params), referrals: referralsIn(fields) }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id }) => `/intern/case-files/${id}`,
});

/** What is said of each referral, by its id. */
function referralsIn(fields: Fields): Record<string, string> {
  const prefix = referralField("");
  const said = Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), fieldValue(fields, name)]);
  return Object.fromEntries(said);
}
