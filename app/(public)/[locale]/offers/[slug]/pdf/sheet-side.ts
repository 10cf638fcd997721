import { dayNames } from "@/app/(public)/[locale]/offers/day-names";
import type { FactLine } from "@/app/(public)/[locale]/offers/fact-line";
import { moneyLines, whereLines, whoLines } from "@/app/(public)/[locale]/offers/fact-lines";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import { overWord } from "@/app/(public)/[locale]/offers/over-word";
import { whenLines } from "@/app/(public)/[locale]/offers/when-lines";
import { type SheetWords, sheetWords } from "@/app/(public)/[locale]/sheet-words";
import { stateSentence } from "@/app/(public)/[locale]/text-notice";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { city } from "@/lib/city/city";
import { formatDate } from "@/lib/i18n/format";
import { blocksOf } from "@/lib/sheet/blocks";
import { germanRun, phraseRuns, type Run, runsOf } from "@/lib/sheet/runs";
import type { SheetSection, SheetSide } from "@/lib/sheet/sheet";
import { contactSection, helpLines } from "./contact-section";

/** An offer in one language, with the words of its page. */
export function sheetSide(offer: OfferDetail, words: SheetWords): SheetSide {
  const { locale, today, facts, offer: t, sheet } = words;
  const say = (text: string) => runsOf(text, locale);
  const { text, facts: stated } = offer;
  const section = (title: string, lines: readonly FactLine[]): SheetSection => ({
    title: say(title),
    lines: lines.map((line) => ({ icon: line.icon, runs: phraseRuns(line.text, locale) })),
  });
  return {
    lang: locale,
    site: say(words.site("name")),
    category: say(facts.t(`category.${stated.category}`)),
    title: { lang: text.lang, runs: titleRuns(offer) },
    summary: { lang: text.lang, runs: runsOf(text.summary, text.lang) },
    carrier: germanRun(offer.carrierName),
    notices: notices(offer, words),
    facts: [
      { ...section(t("whoFor"), whoLines(stated, facts)), note: say(t("noAdvice")) },
      section(t("when"), whenLines(stated, facts)),
      section(t("where"), whereLines(stated, facts)),
      section(t("money"), moneyLines(stated, facts)),
    ],
    join: offer.over ? [] : joining(offer, words),
    about: {
      title: say(t("about")),
      lang: text.lang,
      blocks: blocksOf(text.body, {
        lang: text.lang,
        level: 2,
        callTimes: callTimes(sheetWords(text.lang, today).facts),
      }),
    },
    contact: contactSection(offer, words),
    help: helpLines(offer, words),
    stated: say(sheet("stated", { date: formatDate(locale, stated.lastChecked) })),
    made: say(sheet("made", { date: formatDate(locale, today) })),
    newest: say(sheet("newest")),
    code: words.code("image"),
    pages: sheet("page", { page: "\uE000", pages: "\uE000" }).split("\uE000"),
  };
}

function callTimes(facts: FactWords): string[] {
  return city().calls.map(({ weekdays, from, to }) =>
    facts.t("session", { days: dayNames(weekdays, facts), from, to }),
  );
}

/** A title of nothing but pictograms leaves nothing to print: then the offer's short name stands there. */
function titleRuns({ slug, text: { title, lang } }: OfferDetail): Run[] {
  const runs = runsOf(title, lang);
  return runs.some(({ t }) => t.trim()) ? runs : runsOf(slug, lang);
}

/** What a reader has to know before they trust the text. */
function notices(offer: OfferDetail, words: SheetWords): Run[][] {
  const { offer: t, review, locale } = words;
  const { state } = offer.text;
  return [
    ...(offer.over ? [t(overWord(offer.facts))] : []),
    ...(offer.fictitious ? [t("fictitious")] : []),
    ...(state === "source" || state === "readByNative" ? [] : [review(stateSentence[state])]),
  ].map((text) => runsOf(text, locale));
}

/** How one joins, what to bring, and who helps. */
function joining({ facts: { enrolment, bring = [] } }: OfferDetail, words: SheetWords) {
  const { facts, offer: t, locale } = words;
  const lines = (texts: readonly string[]) =>
    texts.map((text) => ({ icon: "check", runs: runsOf(text, locale) }));
  const ways = enrolment.map((way) => facts.t(`enrolment.${way}`));
  const things = bring.map((thing) => facts.t(`bring.${thing}`));
  const join = { title: runsOf(t("join"), locale), lines: lines(ways) };
  if (things.length === 0) return [join];
  return [join, { title: runsOf(facts.t("bringTitle"), locale), lines: lines(things) }];
}
