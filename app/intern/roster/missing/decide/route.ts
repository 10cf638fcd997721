import { decideMissing } from "@/domain/roster/decide-missing";
import { keepDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { seeOther } from "@/lib/forms/form-route";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

const form = "roster-missing";

const pageAt = (fields: Fields, name: "page" | "turn") =>
  `/intern/roster/missing?page=${Number(fieldValue(fields, name)) || 1}`;

export const { GET, POST } = staffForm({
  form,
  run: async (actor, fields) => {
    // Not as a form that is done: the page before keeps its ticks, for whoever goes back in the browser.
    if (fields.turn !== undefined) throw await turnPage(fields);
    await decideMissing(actor, fields);
  },
  done: () => withNotice("/intern/roster/missing", "missingDecided"),
  retry: (_params, fields) => pageAt(fields, "page"),
});

/** Another page of the list, where all that is ticked and chosen here stays. */
async function turnPage({ turn, ...kept }: Fields): Promise<Response> {
  const token = await keepDraft(form, { fields: kept, issues: [] });
  return seeOther(`${pageAt({ turn: turn ?? "" }, "turn")}&draft=${token}#picked`);
}
