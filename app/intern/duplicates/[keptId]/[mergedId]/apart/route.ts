import { keepApart } from "@/domain/merge/commands";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ keptId: string; mergedId: string }, unknown>({
  form: "merge",
  run: (actor, _fields, params) => keepApart(actor, params),
  done: () => withNotice("/intern/duplicates", "keptApart"),
  retry: ({ keptId, mergedId }) => `/intern/duplicates/${keptId}/${mergedId}`,
});
