import { closingField } from "@/domain/case-file/closing";
import { moveCaseFile } from "@/domain/case-file/commands";
import { answersIn, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, { tellPerson: boolean }>({
  form: "case-file",
  run: (actor, fields, params) =>
    moveCaseFile(actor, {
      ...withParams(fields, params),
      referrals: answersIn(fields, closingField("referral", "")),
      appointments: answersIn(fields, closingField("appointment", "")),
      conferences: answersIn(fields, closingField("conference", "")),
    }),
  done: ({ tellPerson }, { id }) =>
    withNotice(`/intern/case-files/${id}`, tellPerson ? "closedTell" : "saved"),
  retry: ({ id }, fields) =>
    `/intern/case-files/${id}${fieldValue(fields, "state") === "closed" ? "/closing" : ""}`,
});
