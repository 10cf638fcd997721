import { mergePersons } from "@/domain/merge/commands";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

type Pair = { keptId: string; mergedId: string };
const chosen = "field-";

export const { GET, POST } = staffForm<Pair, { id: string; caseFileId: string | undefined }>({
  form: "merge",
  run: (actor, fields, params) => {
    const take = Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith(chosen) && value === "merged" ? [name.slice(chosen.length)] : [],
    );
    return mergePersons(actor, withParams({ ...fields, take }, params));
  },
  done: ({ caseFileId }) =>
    withNotice(caseFileId ? `/intern/case-files/${caseFileId}` : "/intern/duplicates", "merged"),
  retry: ({ keptId, mergedId }) => `/intern/duplicates/${keptId}/${mergedId}`,
});
