import type { readOwnOffer } from "@/domain/offer-desk/queries";
import { type FormFields, lineIn } from "@/domain/offer-revision/form";

type Offer = Awaited<ReturnType<typeof readOwnOffer>>;

/** What the figures of the page count from: what was said last, also where it waits for a review. */
export function shownFigures({ form, comingFigures, placesAtOnce }: Offer): FormFields {
  return placesAtOnce ? form : (comingFigures?.fields ?? form);
}

/** The figures as the fields of their form. */
export function figuresIn(form: FormFields) {
  return Object.fromEntries(
    (["placesTotal", "placesFree", "waitingList"] as const).map((name) => [
      name,
      lineIn(form, name),
    ]),
  );
}

/** "6 von 18 eingereicht, wird geprüft"; undefined where nothing is on its way. */
export function comingWords({ comingFigures, placesAtOnce }: Offer): string | undefined {
  if (!comingFigures || placesAtOnce) return undefined;
  const { fields, state } = comingFigures;
  const [free, total] = [lineIn(fields, "placesFree"), lineIn(fields, "placesTotal")];
  const figures = free && total ? `${free} von ${total}` : free || "Änderung";
  return state === "submitted"
    ? `${figures} eingereicht, wird geprüft`
    : `${figures} im offenen Entwurf notiert, noch nicht gesendet`;
}
