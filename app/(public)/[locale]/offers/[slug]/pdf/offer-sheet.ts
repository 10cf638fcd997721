import { sheetWords } from "@/app/(public)/[locale]/sheet-words";
import { type IconName, iconFiles } from "@/components/icon-names";
import { doorOf } from "@/domain/offer/vocabulary";
import { type OfferDetail, readOffer } from "@/domain/offer-list/queries";
import { lucideSvg } from "@/lib/assets/lucide";
import { tokenColour } from "@/lib/assets/tokens";
import type { Locale } from "@/lib/i18n/locales";
import { keysOf } from "@/lib/keys-of";
import type { PlainDate } from "@/lib/plain-date";
import { publicAddress } from "@/lib/public-address";
import { qrSvg } from "@/lib/qr-code";
import { printable } from "@/lib/sheet/fonts";
import type { Sheet, SheetSide } from "@/lib/sheet/sheet";
import { sheetSide } from "./sheet-side";

/**
 * An offer's sheet in the reader's language, and in a second one beside it.
 * Undefined where there is no such offer.
 */
export async function offerSheet(
  slug: string,
  locale: Locale,
  beside: Locale | undefined,
  today: PlainDate,
): Promise<Sheet | undefined> {
  const offer = readOffer(slug, locale);
  const other = beside && readOffer(slug, beside);
  return offer && composeSheet(offer, locale, other && { offer: other, locale: beside }, today);
}

/** The sheet of an offer that has been read, once for each of its languages. */
export async function composeSheet(
  offer: OfferDetail,
  locale: Locale,
  beside: { readonly offer: OfferDetail; readonly locale: Locale } | undefined,
  today: PlainDate,
): Promise<Sheet> {
  const address = publicAddress(`/${locale}/offers/${offer.slug}`);
  const side = sheetSide(offer, sheetWords(locale, today));
  const sides: Sheet["sides"] = beside
    ? [side, sheetSide(beside.offer, sheetWords(beside.locale, today))]
    : [side];
  return {
    title: printable(offer.text.title).trim() || offer.slug,
    address,
    code: await qrSvg(address, 0),
    icons: Object.fromEntries(iconsOn(side).map((icon) => [icon, lucideSvg(iconFiles[icon])])),
    colour: tokenColour(`door-${doorOf[offer.facts.category]}`),
    sides,
  };
}

/** Both sides have the same lines, in their own words. */
function iconsOn({ facts, join, contact, help }: SheetSide): IconName[] {
  const lines = [...[...facts, ...join, contact].flatMap((section) => section.lines), ...help];
  // The text itself may have steps, which are ticked.
  const names = new Set([...lines.map(({ icon }) => icon), "check"]);
  return keysOf(iconFiles).filter((name) => names.has(name));
}
