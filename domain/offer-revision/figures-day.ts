import type { PlainDate } from "@/lib/plain-date";
import type { Complaint } from "./complaints";
import { fieldsOfSection } from "./fields";
import { type FormFields, lineIn } from "./form";
import { sameField } from "./merge";

const day = "placesAsOf";
const figures = fieldsOfSection("places").filter((name) => name !== day);

/**
 * Asks for the day of new figures: under the day of the old ones they would say that so many places
 * were free when they were not.
 */
export function figuresUnderOldDay(
  published: FormFields | undefined,
  fields: FormFields,
  today: PlainDate,
): Complaint[] {
  if (!published || figures.every((name) => sameField(published, fields, name))) return [];
  const before = lineIn(published, day);
  if (!before || before === today || lineIn(fields, day) !== before) return [];
  return [{ field: day, text: "die Zahlen sind neu: Von welchem Tag sind sie?" }];
}
