import { isSection, localeOf, sections, textField } from "@/domain/offer-revision/fields";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";

export type Params = { id: string; section: string };

/** The text of a section that has one. */
export function bodyField(section: string) {
  const locale = isSection(section) ? localeOf(section) : undefined;
  return locale && textField("body", locale);
}

/** Where a saved section leads, by the button that was pressed. */
export function placeAfter(fields: Fields, { id, section }: Params): string {
  const revision = `/intern/offers/drafts/${id}`;
  if (fieldValue(fields, "insert")) return `${revision}/${section}#${bodyField(section)}`;
  const next = isSection(section) ? sections[sections.indexOf(section) + 1] : undefined;
  switch (fieldValue(fields, "then")) {
    case "preview":
      return `${revision}/preview/${(isSection(section) && localeOf(section)) || "de"}`;
    case "overview":
      return withNotice(revision, "draftSaved");
    default:
      return withNotice(next ? `${revision}/${next}` : revision, "draftSaved");
  }
}
