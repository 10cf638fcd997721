import { AloudWords } from "@/app/(public)/[locale]/aloud-words";
import { BesideLinks } from "@/app/(public)/[locale]/beside/beside-links";
import { MdxBeside } from "@/app/(public)/[locale]/beside/mdx-beside";
import { sayBoth, TextInBoth } from "@/app/(public)/[locale]/beside/say-both";
import { doorColour } from "@/app/(public)/[locale]/offers/door-colour";
import type { FactLine } from "@/app/(public)/[locale]/offers/fact-line";
import { moneyLines, whereLines, whoLines } from "@/app/(public)/[locale]/offers/fact-lines";
import { type FactWords, factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { overWord } from "@/app/(public)/[locale]/offers/over-word";
import { whenLines } from "@/app/(public)/[locale]/offers/when-lines";
import { ReachList } from "@/app/(public)/[locale]/reach-list";
import { Shell } from "@/app/(public)/[locale]/shell";
import { TextNotice } from "@/app/(public)/[locale]/text-notice";
import { German } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { Sentence } from "@/components/sentence";
import type { OfferFacts } from "@/domain/offer/facts";
import { type OfferDetail, readOffer } from "@/domain/offer-list/queries";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { Phrase } from "@/lib/i18n/phrase";
import { translator } from "@/lib/i18n/translator";
import { bringLines, carrierLines, enrolmentLines } from "./offer-lines";

type Props = { offer: OfferDetail; facts: FactWords; beside: Locale };
type Voice = ReturnType<typeof voiceOf>;
type Lines = (facts: OfferFacts, words: FactWords) => readonly FactLine[];

/** An offer in two languages, line beside line: to be shown at an office, or read with a helper. */
export async function OfferBeside({ offer, facts, beside }: Props) {
  const reader = voiceOf(facts);
  const helper = voiceOf(factWords(beside));
  const say = sayBoth(reader, helper);
  const saySentence = (wording: (voice: Voice) => Phrase) =>
    isSame(wording(reader), wording(helper)) ? (
      <span className="min-w-0">
        <Sentence of={wording(reader)} />
      </span>
    ) : (
      say((voice) => <Sentence of={wording(voice)} />)
    );
  const other = readOffer(offer.slug, beside) ?? offer;
  const colour = doorColour(offer.facts.category);
  // The same facts give the same lines in every language, in the same order.
  const card = (icon: IconName, title: (voice: Voice) => string, lines: Lines) => (
    <section className="min-w-0 rounded-card border border-line bg-card p-4">
      <h2 className="flex items-start gap-2.5 text-lg">
        <Icon name={icon} className={`mt-1 ${colour.text}`} />
        {say(title)}
      </h2>
      <ul className="mt-2.5 grid gap-2.5">
        {lines(offer.facts, facts).map((line, index) => (
          <li key={line.key} className="flex items-start gap-2.5">
            <Icon name={line.icon} className="mt-1 text-soft" />
            {saySentence((voice) => lines(offer.facts, voice.facts)[index]?.text ?? line.text)}
          </li>
        ))}
      </ul>
    </section>
  );
  const path = `/offers/${offer.slug}`;
  return (
    <Shell locale={facts.locale} path={`${path}?with=${beside}`} reported={path}>
      <BesideLinks locale={facts.locale} path={path} beside={beside} />
      <p className={`mt-3 font-bold ${colour.text}`}>
        {say((voice) => voice.facts.t(`category.${offer.facts.category}`))}
      </p>
      <h1 className="text-[clamp(1.4rem,4vw,2rem)]">
        <TextInBoth first={offer.text} second={other.text} part={({ title }) => title} />
      </h1>
      <p className="mt-1">
        <TextInBoth first={offer.text} second={other.text} part={({ summary }) => summary} />
      </p>
      {offer.fictitious && <p className="note mt-4 text-base">{say(({ t }) => t("fictitious"))}</p>}
      {offer.over && (
        <p className="note mt-4" role="status">
          {say(({ t }) => t(overWord(offer.facts)))}
        </p>
      )}
      {offer.unconfirmedSince && (
        <p className="note mt-4">
          {say(({ t, locale }) =>
            t("unconfirmed", {
              date: formatDate(locale, offer.unconfirmedSince ?? offer.facts.lastChecked),
            }),
          )}
        </p>
      )}
      <TextNotice state={offer.text.state} locale={facts.locale} />
      <div className="mt-5 grid grid-cols-1 gap-3.5" data-say="">
        {card("people", ({ t }) => t("whoFor"), whoLines)}
        <p className="text-base text-soft">{say(({ t }) => t("noAdvice"))}</p>
        {card("calendar", ({ t }) => t("when"), whenLines)}
        {card("place", ({ t }) => t("where"), whereLines)}
        {card("euro", ({ t }) => t("money"), moneyLines)}
        {!offer.over && card("join", ({ t }) => t("join"), enrolmentLines)}
        {(offer.facts.bring ?? []).length > 0 &&
          card("bring", ({ facts: { t } }) => t("bringTitle"), bringLines)}
      </div>
      <h2 className="mt-9 text-xl">{say(({ t }) => t("about"))}</h2>
      <MdxBeside first={offer.text} second={other.text} />
      <div className="mt-9">
        {card("office", ({ t }) => t("carrier"), carrierLines)}
        <p className="mt-3.5 font-bold">
          <German>{`${offer.carrierName}, ${offer.carrier.address}`}</German>
        </p>
        <ReachList {...offer.facts.contact} locale={facts.locale} />
      </div>
      <p className="mt-8 text-base text-soft">
        {say(({ t, locale }) =>
          t("lastChecked", { date: formatDate(locale, offer.facts.lastChecked) }),
        )}
      </p>
      <AloudWords locale={facts.locale} />
    </Shell>
  );
}

function isSame(first: Phrase, second: Phrase): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

function voiceOf(facts: FactWords) {
  const { locale } = facts;
  return { locale, facts, t: translator(locale, "offer") };
}
