import { germanLevels, papers } from "@/domain/offer/vocabulary";
import { locales } from "@/lib/i18n/locales";

const ages = Array.from({ length: 12 }, (_, i) => String(16 + i));
const times = ["", "day", "evening"];
const yes = ["", "1"];
const words = [
  ...["Deutsch", "Kurs", "Ausbildung", "Arbeit", "Praktikum", "Pflege", "Lager", "Küche", "Metall"],
  ...["Abend", "Frauen", "Beratung", "Prüfung", "Schule", "Garten", "Holz", "Zeugnis", "Anmeldung"],
  ...["deutschkurs", "ausbildng", "wiederholen", "Duldung", "kostenlos", "Remscheid", "B1", "A2"],
  ...["تدريب", "کورس", "ስራሕ", "ኮርስ", "عمل", "زبان", "لغة", "መወሃሃዲ"],
];

/** Lists as people narrow them: paper, German, age, time of day, places left, in each language; none twice. */
export function filteredLists(): string[] {
  return shuffled(
    combined(locales, papers, germanLevels, ages, times, yes).map(
      ([locale = "", paper = "", german = "", age = "", time = "", places = ""]) =>
        `/${locale}/offers?age=${age}&german=${german}&paper=${paper}${time && `&time=${time}`}${places && `&places=${places}`}`,
    ),
  );
}

/** What people may look for: a word or two, in each language; none twice. */
export function searches(): string[] {
  const pairs = combined(locales, words, ["", ...words]).filter(([, one, two]) => one !== two);
  return shuffled(
    pairs.map(([locale, one, two]) => {
      const text = two ? `${one} ${two}` : one;
      return `/${locale}/search?q=${encodeURIComponent(text ?? "")}`;
    }),
  );
}

function combined(...lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>(
    (made, list) => made.flatMap((each) => list.map((item) => [...each, item])),
    [[]],
  );
}

/** The same order each time, in which neighbours have little in common. */
function shuffled(list: readonly string[]): string[] {
  const step = 7919;
  return list.map((_, position) => list[(position * step) % list.length] ?? "");
}
