import { undoDecision } from "@/domain/roster/undo-decision";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, unknown>({
  form: "roster-missing",
  run: (actor, fields) => undoDecision(actor, fields),
  done: () => withNotice("/intern/roster/missing", "missingUndone"),
  retry: () => "/intern/roster/missing",
});
