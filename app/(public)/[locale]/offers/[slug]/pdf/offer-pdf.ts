import { now } from "@/lib/clock";
import { keptPerDay } from "@/lib/content/kept-per-day";
import type { Locale } from "@/lib/i18n/locales";
import type { PlainDate } from "@/lib/plain-date";
import { sheetPdf } from "@/lib/sheet/sheet";
import { offerSheet } from "./offer-sheet";

const kept = keptPerDay<Buffer>(200);

/** An offer's sheet as PDF, made once a day for each pair of languages; undefined: no such offer. */
export function offerPdf(
  slug: string,
  locale: Locale,
  beside: Locale | undefined,
  today: PlainDate,
): Promise<Buffer | undefined> {
  return kept(`${slug} ${locale} ${beside ?? ""}`, today, async () => {
    const sheet = await offerSheet(slug, locale, beside, today);
    return sheet && sheetPdf(sheet, now());
  });
}
