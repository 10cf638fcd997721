import "server-only";
import type { Topic } from "@/domain/guide/vocabulary";
import { now, wallClock } from "@/lib/clock";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import { type ContentEntry, type ContentSnapshot, content } from "@/lib/content/store";
import type { Locale } from "@/lib/i18n/locales";
import { type PlaceFacts, placeFacts } from "./facts";
import { type PlaceFilter, placeStays } from "./filter";
import { type Opening, openingAt } from "./opening";
import { placeKinds } from "./vocabulary";

export type PlaceView = {
  readonly slug: string;
  /** As on its door, in German: so people find it. */
  readonly name: string;
  readonly text: LocalizedText;
  readonly facts: PlaceFacts;
  /** At the moment of asking. */
  readonly opening: Opening;
};

type Published = { readonly entry: ContentEntry; readonly facts: PlaceFacts };

// Parsed once for each snapshot: the store hands out the same object until something is published.
const directories = new WeakMap<ContentSnapshot, readonly Published[]>();

function directory(): readonly Published[] {
  const snapshot = content();
  const known = directories.get(snapshot);
  if (known) return known;
  const parsed = snapshot.places.map((entry) => {
    const { title: _title, summary: _summary, ...facts } = entry.source;
    return { entry, facts: placeFacts.parse(facts) };
  });
  const order = (place: Published) => placeKinds.indexOf(place.facts.kind);
  parsed.sort((a, b) => order(a) - order(b) || a.entry.slug.localeCompare(b.entry.slug));
  directories.set(snapshot, parsed);
  return parsed;
}

/** The places that stay with this filter: offices first, then those who advise, teach and look after. */
export function listPlaces(locale: Locale, filter: PlaceFilter): PlaceView[] {
  const moment = wallClock(now());
  return directory()
    .filter(({ facts }) => placeStays(facts, filter, moment))
    .map((place) => viewOf(place, locale));
}

/** One place; undefined: there is none of that name. */
export function readPlace(slug: string, locale: Locale): PlaceView | undefined {
  const place = directory().find(({ entry }) => entry.slug === slug);
  return place && viewOf(place, locale);
}

/** The places that help with a topic. */
export function placesFor(topic: Topic, locale: Locale): PlaceView[] {
  return listPlaces(locale, { topic });
}

function viewOf({ entry, facts }: Published, locale: Locale): PlaceView {
  return {
    slug: entry.slug,
    name: String(entry.source.title),
    text: localizedText(entry, locale),
    facts,
    opening: openingAt(facts, wallClock(now())),
  };
}
