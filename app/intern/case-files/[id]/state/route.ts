import { type AskedOnClosing, closingField } from "@/domain/case-file/closing";
import { moveCaseFile } from "@/domain/case-file/commands";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "case-file",
  run: (actor, fields, params) =>
    moveCaseFile(actor, {
      ...withParams(fields, params),
      referrals: answersIn(fields, "referral"),
      appointments: answersIn(fields, "appointment"),
      conferences: answersIn(fields, "conference"),
    }),
  done: (_result, { id }) => withNotice(`/intern/case-files/${id}`, "saved"),
  retry: ({ id }, fields) =>
    `/intern/case-files/${id}${fieldValue(fields, "state") === "closed" ? "/closing" : ""}`,
});

/** What is said of each of these, by its id. */
function answersIn(fields: Fields, kind: AskedOnClosing): Record<string, string> {
  const prefix = closingField(kind, "");
  const said = Object.keys(fields)
    .filter((name) => name.startsWith(prefix))
    .map((name) => [name.slice(prefix.length), fieldValue(fields, name)]);
  return Object.fromEntries(said);
}
