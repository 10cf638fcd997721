import type { LinkPlace } from "@/domain/link/collect";
import type { TroubledLink } from "@/domain/link/queries";
import type { LinkState } from "@/domain/link/rules";
import type { LinkOutcome } from "@/lib/links/ask-link";
import { languageWords } from "../words";

export const linkStateWords: Record<LinkState, string> = {
  broken: "führt ins Leere",
  moved: "umgezogen",
  watched: "wird beobachtet",
  guarded: "nicht prüfbar",
  good: "in Ordnung",
};

export const linkTones = {
  broken: "not",
  moved: "asks",
  watched: "plain",
  guarded: "plain",
  good: "fits",
} as const satisfies Record<LinkState, string>;

const outcomeWords: Record<LinkOutcome, string> = {
  good: "Die Seite ist da.",
  moved: "Die Seite hat eine neue Adresse.",
  gone: "Die Seite gibt es nicht mehr.",
  guarded: "Der Server lässt Programme nicht hinein. Bitte selbst ansehen.",
  serverError: "Der Server meldet einen Fehler.",
  noName: "Den Namen des Servers gibt es nicht.",
  noAnswer: "Der Server antwortet nicht.",
  certificate: "Das Zertifikat des Servers stimmt nicht.",
  loop: "Die Adresse leitet im Kreis.",
  closedNetwork: "Die Adresse liegt in einem internen Netz: Draußen öffnet sie niemand.",
  notAllowed: "So eine Adresse kann das Portal nicht prüfen.",
};

/** What was answered, with the number that the server gave. */
export function answerWords({ outcome, status }: TroubledLink): string {
  const number = status && status >= 400 ? ` (${status})` : "";
  return `${outcomeWords[outcome]}${number}`;
}

const factWords: Record<string, string> = { sources: "Quelle", web: "Webseite", url: "Adresse" };

/** Where in a document, in the words of its form: "Quelle 2", "Text, Zeile 8". */
function whereWords({ at }: LinkPlace): string {
  if ("line" in at) return `Text, Zeile ${at.line}`;
  const [first = "", second = ""] = at.fact.split(".");
  const known = factWords[first];
  if (!known) return `Angabe „${at.fact}“`;
  return /^\d+$/.test(second) ? `${known} ${Number(second) + 1}` : known;
}

type Grouped = {
  readonly key: string;
  readonly title: string;
  /** The public page; undefined where there is none of its own. */
  readonly href: string | undefined;
  /** "Text, Zeile 8: Deutsch, Arabisch". */
  readonly lines: readonly string[];
};

/** The documents in which a link stands, each with the parts and languages. */
export function groupedPlaces(places: readonly LinkPlace[]): Grouped[] {
  const documents = Map.groupBy(places, ({ kind, slug }) => `${kind}/${slug}`);
  return [...documents].flatMap(([key, inside]) => {
    const [first] = inside;
    if (!first) return [];
    const parts = [...Map.groupBy(inside, whereWords)];
    const lines = parts.map(
      ([where, all]) => `${where}: ${all.map(({ locale }) => languageWords[locale]).join(", ")}`,
    );
    return [{ key, title: first.title, href: pageOf(first), lines }];
  });
}

const pages: Record<LinkPlace["kind"], string | undefined> = {
  offers: "offers",
  guides: "guides",
  places: "places",
  pages: "info",
  carriers: undefined,
  city: undefined,
};

function pageOf({ kind, slug, locale }: LinkPlace): string | undefined {
  const room = pages[kind];
  return room && `/${locale}/${room}/${slug}`;
}
