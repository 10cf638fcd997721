import { isSection } from "@/domain/offer-revision/fields";
import { recallRevision } from "@/domain/offer-revision/write";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";
import { staffForm, withParams } from "../../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "offer-revision",
  run: async (actor, fields, params) => {
    await recallRevision(actor, withParams(fields, params));
    return placeAfter(fields, params.id);
  },
  done: (place) => place,
  retry: ({ id }) => `/intern/offers/drafts/${id}`,
});

/** Back into the section in which somebody was writing, with what they typed there. */
function placeAfter(fields: Fields, id: string): string {
  const revision = `/intern/offers/drafts/${id}`;
  const [section, typed] = [fieldValue(fields, "section"), fieldValue(fields, "typed")];
  if (!isSection(section)) return withNotice(revision, "recalled");
  const form = `${revision}/${section}`;
  return withNotice(typed ? `${form}?draft=${encodeURIComponent(typed)}` : form, "recalled");
}
