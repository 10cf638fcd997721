import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import type { readOwnOffer } from "@/domain/offer-desk/queries";
import { type FormFields, lineIn } from "@/domain/offer-revision/form";
import type { FormState } from "../../issue-sentence";
import { placesWords } from "../places-words";
import { comingWords, shownFigures } from "./places-figures";

type Props = { readonly offer: Awaited<ReturnType<typeof readOwnOffer>>; readonly form: FormState };

/** Free places, which change most often: one more or one fewer is a single press. */
export function PlacesPanel({ offer, form }: Props) {
  const places = offer.published?.places;
  const figures = shownFigures(offer);
  const free = numberIn(figures, "placesFree");
  const mostFree = numberIn(figures, "placesTotal") ?? Number.POSITIVE_INFINITY;
  const coming = comingWords(offer);
  return (
    <Panel title="Freie Plätze">
      <p className="mt-1">
        {coming && "Im Portal: "}
        {placesWords(places)}
      </p>
      {coming && <p className="font-bold">{coming}</p>}
      <p className="text-soft">
        {offer.placesAtOnce
          ? "Steht sofort im Portal, mit dem Datum von heute."
          : "Das Teilhabemanagement liest die Änderung, bevor sie erscheint."}
      </p>
      <form action={`/intern/offers/${offer.id}/places`} method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="shown" value={offer.shown} />
        {/* Enter in a field saves the figures as typed, and is no press on one of the buttons. */}
        <button className="sr-only" type="submit" tabIndex={-1} aria-hidden="true">
          Speichern
        </button>
        {free !== undefined && (
          <p className="mt-2 flex flex-wrap gap-2">
            {free > 0 && (
              <button className="button quiet" type="submit" name="free" value={free - 1}>
                <Icon name="minus" />
                Ein Platz weniger ({free - 1})
              </button>
            )}
            {free < mostFree && (
              <button className="button quiet" type="submit" name="free" value={free + 1}>
                <Icon name="plus" />
                Ein Platz mehr ({free + 1})
              </button>
            )}
          </p>
        )}
        <div className="grid gap-x-8 sm:grid-cols-3">
          <TextField {...form.field("placesFree")} label="Freie Plätze" inputMode="numeric" />
          <TextField {...form.field("placesTotal")} label="Plätze insgesamt" inputMode="numeric" />
          <SelectField
            {...form.field("waitingList")}
            label="Warteliste"
            options={[
              { value: "", label: "nicht bekannt" },
              { value: "yes", label: "ja" },
              { value: "no", label: "nein" },
            ]}
          />
        </div>
        <button className="button quiet mt-4" type="submit">
          Plätze speichern
        </button>
      </form>
    </Panel>
  );
}

function numberIn(figures: FormFields, name: "placesFree" | "placesTotal"): number | undefined {
  const line = lineIn(figures, name);
  return /^\d+$/.test(line) ? Number(line) : undefined;
}
