import { settlePageReport } from "@/domain/page-report/commands";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "page-report-settle",
  run: (actor, fields, params) => settlePageReport(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/inbox/reports/${id}`, "saved"),
  retry: ({ id }) => `/intern/inbox/reports/${id}`,
});
