import "server-only";
import { readOffer } from "@/domain/offer-list/queries";
import { listPlaces } from "@/domain/place/queries";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { AppError, type Issue, invalid } from "@/lib/errors";
import { formatDay, formatList } from "@/lib/i18n/format";
import { directions, type Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";
import type { ComposeInput } from "./schema";
import { tells } from "./telling";
import { type ValueName, valuesOf, withOwnPage } from "./templates";

type Asked = Omit<ComposeInput, "personId" | "locale" | "confirmed" | "filled"> & {
  /** Of the person's own page, for a text that leads there. */
  readonly linkToken?: string | undefined;
};
type Values = Partial<Record<ValueName | "link", string>>;

/** Who signs, and which number to call: that of the city's team. */
export function ownNumber(): string {
  return city().bodies.team.phone ?? "";
}

/**
 * A message in a language, with everything filled in and signed.
 * @throws AppError "invalid": what the text has to be told and was not, a day that is over, an offer
 *   that is not there, a page without a key, a place that tells on a shared phone what the person is
 *   here for. Nothing is left open in a text.
 */
export function composedText(asked: Asked, locale: Locale, sender: string): string {
  const { template, wording, place } = asked;
  if (wording === "discreet" && place && tells(place, placeNames())) {
    throw invalid("place", "tellingPlace");
  }
  const values = valuesIn(asked, locale);
  const missing = valuesOf(template, wording)
    .filter((name) => !values[name])
    .map((field): Issue => ({ field, code: field === "things" ? "missingChoice" : "missing" }));
  if (missing.length > 0) throw new AppError("invalid", missing);
  if (withOwnPage.includes(template) && !values.link) throw invalid("template", "noOwnPage");
  const t = translator(locale, "letters");
  const body = t(`${template}.${wording}`, isolated(values, locale));
  const from = isolated({ sender, phone: ownNumber() }, locale);
  return `${withAddressesAlone(body)}\n${t(`signature.${wording}`, from)}`;
}

const placeNames = () => listPlaces("de", {}).map(({ name }) => name);

/** The subject of a mail; on a shared device it says as little as the text. */
export function subjectOf({ wording }: Pick<Asked, "wording">, locale: Locale): string {
  const t = translator(locale, "letters");
  return t(`subject.${wording}`).replace(/[\u2066-\u2069]/g, "");
}

function valuesIn(asked: Asked, locale: Locale): Values {
  const { template, day, time, fromDay, fromTime, place, names, stop, offer, linkToken } = asked;
  if (day && day < today()) throw invalid("day", "dateInPast");
  expectTimes({ time, fromTime });
  const title = offer && readOffer(offer, locale)?.text.title;
  if (offer && !title) throw invalid("offer", "unknownChoice");
  const ownPage = linkToken && withOwnPage.includes(template);
  return filledIn({
    ...{ time, fromTime, place, names, stop, things: thingsIn(asked, locale) },
    day: day && formatDay(locale, day),
    fromDay: fromDay && formatDay(locale, fromDay),
    offer: title,
    link: ownPage
      ? publicAddress(`/${locale}/status/${linkToken}`)
      : title && publicAddress(`/${locale}/offers/${offer}`),
  });
}

function expectTimes(times: Readonly<Record<string, string | undefined>>): void {
  for (const [field, typed] of Object.entries(times)) {
    if (typed && !/^([01]\d|2[0-3]):[0-5]\d$/.test(typed)) throw invalid(field, "notATime");
  }
}

function thingsIn({ things }: Asked, locale: Locale): string {
  const bring = messagesFor(locale).facts.bring;
  return formatList(
    locale,
    things.map((thing) => bring[thing]),
  );
}

/** What is there. */
function filledIn(values: Readonly<Record<string, string | undefined>>): Values {
  return Object.fromEntries(Object.entries(values).filter(([, text]) => text));
}

/** In a text from right to left a number or a German name would be turned round. */
function isolated(values: Readonly<Record<string, string>>, locale: Locale) {
  const filled = Object.entries(values);
  if (directions[locale] === "ltr") return Object.fromEntries(filled);
  return Object.fromEntries(filled.map(([name, text]) => [name, island(text)]));
}

/** What stands around an address is isolated; the address is not, as it will stand alone. */
function island(text: string): string {
  const parts = text.split(/(https?:\/\/\S+)/);
  return parts
    .map((part, index) => (index % 2 === 1 || !part.trim() ? part : `\u2068${part.trim()}\u2069`))
    .join(" ")
    .trim();
}

/**
 * An address stands alone on its line: a sign that is glued to it, seen or not, would lead a telephone to
 * another one.
 */
function withAddressesAlone(text: string): string {
  return text
    .replace(/\s*(https?:\/\/\S+?)[.,;:!?።፣፦،؛؟]*(?=\s|$)\s*/g, "\n$1\n")
    .replace(/\n$/, "");
}
