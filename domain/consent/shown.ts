import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { seal, unseal } from "@/lib/crypto/sealed";
import { AppError } from "@/lib/errors";
import { columns } from "./columns";
import { type SharedField, type SharedValue, sharedValue } from "./fields";

const shown = z.object({
  values: z.array(sharedValue),
  /** All who are named as those who hear of it. */
  recipients: z.array(z.string()),
  /** In which it is read out, and by what the wording is known. */
  language: z.string(),
  textHash: z.string(),
});

/** What a page says that somebody is about to consent to. */
export type Shown = z.output<typeof shown>;

/**
 * What a page shows, for a hidden field of its form: the consent is refused where it would keep
 * something else. Sealed, so that it names nobody and cannot be made up.
 * @param about id of the referral or the conference
 */
export function printOf(about: string, what: Shown): string {
  return seal(columns.shown, about, JSON.stringify(what));
}

/** What a print holds; null for what is none of ours. */
function shownIn(about: string, print: string): Shown | null {
  try {
    return shown.parse(JSON.parse(unseal(columns.shown, about, print)));
  } catch {
    return null;
  }
}

/**
 * Refuses a consent to something else than the page showed. A form from before the update has no print.
 * @throws AppError "conflict" (shownChanged)
 */
export function mustBeAsShown(about: string, print: string | undefined, current: Shown): void {
  if (print === undefined || isDeepStrictEqual(shownIn(about, print), current)) return;
  throw new AppError("conflict", [{ field: "", code: "shownChanged" }]);
}

export type ShownChange = {
  readonly field: SharedField;
  readonly before: SharedValue | undefined;
  readonly now: SharedValue | undefined;
};

/**
 * What another page said otherwise than this one: value by value, and whether the wording itself, its
 * language or who is named is another. null: nothing is.
 */
export function changesSince(about: string, print: string, current: Shown) {
  const earlier = shownIn(about, print);
  if (!earlier || isDeepStrictEqual(earlier, current)) return null;
  const fields = new Set([...earlier.values, ...current.values].map(({ field }) => field));
  const changes = [...fields]
    .map((field): ShownChange => {
      const of = ({ values }: Shown) => values.find((value) => value.field === field);
      return { field, before: of(earlier), now: of(current) };
    })
    .filter((change) => !isDeepStrictEqual(change.before, change.now));
  const { values: _, ...words } = earlier;
  const { values: __, ...wordsNow } = current;
  return { changes, wording: !isDeepStrictEqual(words, wordsNow) };
}
