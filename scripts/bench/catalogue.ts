import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { offerFacts } from "@/domain/offer/facts";
import { germanLevels } from "@/domain/offer/vocabulary";
import { districts } from "@/lib/city/districts";
import {
  type ContentEntry,
  type ContentSnapshot,
  contentSnapshot,
  snapshotPath,
} from "@/lib/content/store";
import { addDays, plainDate } from "@/lib/plain-date";

const places = ["Probehof", "Musterturm", "Beispielufer", "Modellplatz", "Übungshalle"];
const subjects = ["Holz", "Metall", "Küche", "Garten", "Pflege", "Lager", "Büro", "Farbe", "Strom"];
const fields = offerFacts.shape;
const longestTitle = 90;
const varied = z.looseObject({
  when: fields.when,
  who: fields.who,
  where: fields.where,
  places: fields.places,
});

/**
 * Content with so many offers: the real ones, and more made from them, each with a title and facts
 * of its own, so that neither packing nor filtering has it easier than in a large city.
 * @returns the file it stands in, to be shown by a start for tests
 */
export function writeCatalogue(offers: number, folder: string): string {
  const file = join(folder, `catalogue-${offers}.json`);
  writeFileSync(file, JSON.stringify(catalogue(offers)));
  return file;
}

function catalogue(offers: number): ContentSnapshot {
  const real = contentSnapshot.parse(JSON.parse(readFileSync(snapshotPath, "utf8")));
  const made = Array.from({ length: offers }, (_, position) => {
    const entry = pick(real.offers, position);
    const round = Math.floor(position / real.offers.length);
    return round === 0 ? entry : variant(entry, round, position);
  });
  return contentSnapshot.parse({ ...real, offers: made });
}

function variant(entry: ContentEntry, round: number, position: number): ContentEntry {
  const words = `${pick(subjects, position * 7 + round)} am ${pick(places, position + round)} ${round}`;
  const titled = <Text extends { title?: unknown }>(text: Text) => ({
    ...text,
    title: `${String(text.title).slice(0, longestTitle - words.length - 2)}: ${words}`,
  });
  const translations = Object.entries(entry.translations).map(([locale, text]) => [
    locale,
    titled(text),
  ]);
  return {
    ...entry,
    slug: `${entry.slug}-${round}`,
    source: { ...titled(entry.source), ...factsOf(entry, round, position) },
    translations: Object.fromEntries(translations),
  };
}

function factsOf({ source }: ContentEntry, round: number, position: number) {
  const { when, who, where, places: taken } = varied.parse(source);
  const later = (position * 13) % 280;
  const moved = (date: string | undefined) => date && addDays(plainDate.parse(date), later);
  const dates = { start: moved(when.start), end: moved(when.end), deadline: moved(when.deadline) };
  return {
    when: { ...when, ...without(dates), hoursPerWeek: 2 + ((position * 3) % 38) },
    who: { ...who, germanNeeded: pick(germanLevels, position + round) },
    where: { ...where, district: pick(districts, position) },
    places: taken && { ...taken, free: (position * 5) % 14 },
    validUntil: addDays(plainDate.parse(source.validUntil), 300),
  };
}

/** A date that was not stated stays unstated. */
function without(dates: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dates).flatMap(([name, date]) => (date ? [[name, date]] : [])),
  );
}

function pick<Item>(list: readonly Item[], position: number): Item {
  const item = list[position % list.length];
  if (item === undefined) throw new Error("there is nothing to vary");
  return item;
}
