import { acceptRules } from "@/domain/carrier/accept-rules";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "carrier-rules",
  run: (actor, fields, params) => acceptRules(actor, withParams(fields, params)),
  done: (_result, { id }) => withNotice(`/intern/carriers/${id}`, "rulesAccepted"),
  retry: ({ id }) => `/intern/carriers/${id}`,
});
