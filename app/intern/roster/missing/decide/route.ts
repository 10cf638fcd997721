import { decideMissing } from "@/domain/roster/decide-missing";
import { keepDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

const form = "roster-missing";

const pageAt = (fields: Fields, name: "page" | "turn") =>
  `/intern/roster/missing?page=${Number(fieldValue(fields, name)) || 1}`;

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form,
  run: async (actor, fields) => {
    if (fields.turn !== undefined) return turnPage(fields);
    await decideMissing(actor, fields);
    return withNotice("/intern/roster/missing", "missingDecided");
  },
  done: (page) => page,
  retry: (_params, fields) => pageAt(fields, "page"),
});

/** Another page of the list, where all that is ticked and chosen here stays. */
async function turnPage({ turn, ...kept }: Fields): Promise<string> {
  const token = await keepDraft(form, { fields: kept, issues: [] });
  return `${pageAt({ turn: turn ?? "" }, "turn")}&draft=${token}#picked`;
}
