import { type IconName, iconFiles } from "@/components/icon-names";
import { type Door, doorOf } from "@/domain/offer/vocabulary";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { lucideSvg } from "@/lib/assets/lucide";
import { publicAddress } from "@/lib/public-address";
import type { LinkCard } from "@/lib/sheet/card";
import { germanRun, phraseRuns, runsOf } from "@/lib/sheet/runs";
import { germanLine } from "./offers/fact-lines";
import { startLine } from "./offers/when-lines";
import type { SheetWords } from "./sheet-words";

const doorIcons = {
  qualification: "language",
  training: "training",
  work: "work",
  person: "person",
} as const satisfies Record<Door, IconName>;

/** What somebody sees of an offer before they open a link to it. */
export function offerLinkCard(offer: OfferDetail, { facts, site, locale }: SheetWords): LinkCard {
  const { text } = offer;
  const door = doorOf[offer.facts.category];
  const lines = [startLine(offer.facts, facts), ...germanLine(offer.facts, facts)];
  const icon = doorIcons[door];
  return {
    lang: locale,
    colour: `door-${door}`,
    icon,
    heading: runsOf(facts.t(`category.${offer.facts.category}`), locale),
    title: { lang: text.lang, runs: runsOf(text.title, text.lang) },
    below: germanRun(offer.carrierName),
    facts: lines.map((line) => ({ icon: line.icon, runs: phraseRuns(line.text, locale) })),
    site: runsOf(site("name"), locale),
    icons: pictograms([icon, ...lines.map((line) => line.icon)]),
  };
}

/** What somebody sees of the portal before they open a link to it: its three doors. */
export function homeLinkCard({ home, site, doors, locale }: SheetWords): LinkCard {
  const lines = (["qualification", "training", "work"] as const).map((door) => ({
    icon: doorIcons[door],
    runs: runsOf(doors(door), locale),
  }));
  return {
    lang: locale,
    colour: "brand",
    icon: "way",
    heading: runsOf(site("name"), locale),
    title: { lang: locale, runs: runsOf(home("title"), locale) },
    below: runsOf(site("description"), locale),
    facts: lines,
    site: runsOf(new URL(publicAddress("/")).host, locale),
    icons: pictograms(["way", ...lines.map(({ icon }) => icon)]),
  };
}

function pictograms(names: readonly IconName[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, lucideSvg(iconFiles[name])]));
}
