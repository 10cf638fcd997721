import { dialled } from "@/app/(public)/[locale]/dialled";
import type { SheetWords } from "@/app/(public)/[locale]/sheet-words";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { formatList } from "@/lib/i18n/format";
import { withGerman } from "@/lib/i18n/phrase";
import { publicAddress } from "@/lib/public-address";
import { germanRun, leftToRight, phraseRuns, runsOf } from "@/lib/sheet/runs";
import type { SheetLine, SheetSide } from "@/lib/sheet/sheet";

/** Who runs the offer, in which languages they answer, and how to reach them and the city. */
export function contactSection(offer: OfferDetail, words: SheetWords): SheetSide["contact"] {
  const { facts, offer: t, locale } = words;
  const { carrier } = offer;
  const { person, phone, whatsapp, mail } = offer.facts.contact;
  const languages = formatList(
    locale,
    offer.facts.contactLanguages.map((language) => facts.t(`language.${language}`)),
  );
  const reach = (icon: string, label: string, shown: string | undefined, href: string) =>
    shown ? [{ icon, runs: [...runsOf(`${label}: `, locale), ...leftToRight(shown, href)] }] : [];
  const lines: SheetLine[] = [
    { icon: "place", runs: germanRun(carrier.address) },
    { icon: "talk", runs: runsOf(facts.t("contactLanguages", { languages }), locale) },
    ...(person ? [{ icon: "people", runs: phraseRuns(namedPerson(person, words), locale) }] : []),
    ...reach("phone", t("call"), phone, `tel:${dialled(phone ?? "")}`),
    ...reach(
      "chat",
      t("whatsapp"),
      whatsapp,
      `https://wa.me/${dialled(whatsapp ?? "").replace("+", "")}`,
    ),
    ...reach("mail", t("mail"), mail, `mailto:${mail}`),
  ];
  return {
    title: runsOf(t("carrier"), locale),
    summary: { lang: carrier.lang, runs: runsOf(carrier.summary, carrier.lang) },
    lines,
  };
}

/** Where the city itself helps to join; nowhere once the offer is over. */
export function helpLines(offer: OfferDetail, { offer: t, locale }: SheetWords): SheetLine[] {
  if (offer.over) return [];
  const address = publicAddress(`/${locale}/contact?offer=${offer.slug}`);
  const runs = [...runsOf(`${t("askUs")}: `, locale), ...leftToRight(address, address)];
  return [{ icon: "person", runs }];
}

function namedPerson(person: string, { facts }: SheetWords) {
  return withGerman((gap) => facts.t("contactPerson", { name: gap }), person);
}
