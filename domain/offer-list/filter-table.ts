import { contactLanguages } from "@/domain/carrier/languages";
import {
  categories,
  certificatesGained,
  doorOf,
  doors,
  germanLevels,
  papers,
} from "@/domain/offer/vocabulary";
import { districts } from "@/lib/city/districts";
import { latinDigits } from "@/lib/form-fields";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { keysOf } from "@/lib/keys-of";
import {
  type Answer,
  type Asked,
  ageRange,
  answerOfMatch,
  type Candidate,
  canBeJoinedOnline,
  dayTimes,
  givesCertificate,
  hasChildcare,
  hasFreePlaces,
  hourRanges,
  isForWomenOnly,
  isFree,
  isHeld,
  isIn,
  isPaid,
  isTranslated,
  starts,
  takesHours,
} from "./filter-answers";

/** The headings under which the form asks. */
export const filterGroups = ["what", "me", "when", "where", "money", "language"] as const;
export type FilterGroup = (typeof filterGroups)[number];

export type FilterEntry = {
  readonly group: FilterGroup;
  /** Several may be chosen; an offer stays if it suits one of them. */
  readonly several: boolean;
  /** A value as an address carries it; undefined: there is no such value. */
  readonly read: (text: string) => string | undefined;
  /** What can be chosen among these offers, in the order it is shown. */
  readonly choices: (offers: readonly Candidate[], asked: Asked) => readonly string[];
  readonly answer: (offer: Candidate, value: string, asked: Asked) => Answer;
};

type Judge<Value> = (offer: Candidate, value: Value, asked: Asked) => Answer;

/** A filter over a closed list. */
function among<const Values extends readonly string[]>(
  group: FilterGroup,
  several: boolean,
  values: Values,
  answer: Judge<Values[number]>,
): FilterEntry {
  const known = (text: string): Values[number] | undefined => values.find((one) => one === text);
  return {
    group,
    several,
    read: known,
    choices: () => values,
    answer: (offer, text, asked) => {
      const value = known(text);
      return value === undefined ? "unknown" : answer(offer, value, asked);
    },
  };
}

const one = <const Values extends readonly string[]>(
  group: FilterGroup,
  values: Values,
  answer: Judge<Values[number]>,
) => among(group, false, values, answer);

const several = <const Values extends readonly string[]>(
  group: FilterGroup,
  values: Values,
  answer: Judge<Values[number]>,
) => among(group, true, values, answer);

/** A filter that is on or off: "1" in the address. */
const tick = (group: FilterGroup, answer: (offer: Candidate, asked: Asked) => Answer) =>
  one(group, ["1"], (offer, _on, asked) => answer(offer, asked));

const is = (holds: boolean): Answer => (holds ? "yes" : "no");

const age: FilterEntry = {
  group: "me",
  several: false,
  read: (text) => {
    const digits = latinDigits(text).trim();
    const years = /^\d{1,2}$/.test(digits) ? Number(digits) : 0;
    return years >= ageRange.min && years <= ageRange.max ? String(years) : undefined;
  },
  choices: () => [],
  answer: (offer, years, asked) =>
    answerOfMatch({ age: Number(years) }, ["tooYoung", "tooOld"], offer, asked),
};

const start: FilterEntry = {
  group: "when",
  several: false,
  read: (text) => (/^(soon|20\d\d-(0[1-9]|1[0-2]))$/.test(text) ? text : undefined),
  choices: (offers, { onDate }) => {
    const months = offers.flatMap(({ facts: { when } }) =>
      when.start !== undefined && when.start > onDate ? [when.start.slice(0, 7)] : [],
    );
    return ["soon", ...[...new Set(months)].sort()];
  },
  answer: starts,
};

/**
 * Every filter of the list, by its name in the address. Form, chips, counts, addresses and what to
 * drop when nothing is found all come from here; its words stand in `messages` under `filters`.
 */
export const filterTable = {
  door: one("what", doors, ({ facts }, door) => is(doorOf[facts.category] === door)),
  category: several("what", categories, ({ facts }, category) => is(facts.category === category)),
  certificate: several("what", certificatesGained, givesCertificate),
  paper: one("me", papers, (offer, paper, asked) =>
    answerOfMatch({ paper }, ["paper"], offer, asked),
  ),
  german: one("me", germanLevels, (offer, german, asked) =>
    answerOfMatch({ german }, ["german", "literacy"], offer, asked),
  ),
  age,
  women: tick("me", isForWomenOnly),
  start,
  hours: several("when", hourRanges, takesHours),
  time: several("when", dayTimes, isHeld),
  places: tick("when", hasFreePlaces),
  district: several("where", districts, isIn),
  online: tick("where", canBeJoinedOnline),
  free: tick("money", isFree),
  paid: tick("money", isPaid),
  childcare: tick("money", hasChildcare),
  language: several("language", contactLanguages, ({ facts }, language) =>
    is(facts.contactLanguages.includes(language)),
  ),
  translated: {
    ...tick("language", isTranslated),
    choices: (_offers, { locale }) => (locale === sourceLocale ? [] : ["1"]),
  },
} as const satisfies Record<string, FilterEntry>;

export type FilterName = keyof typeof filterTable;
export const filterNames = keysOf(filterTable);

/** What a list is narrowed by: the chosen values of each filter. Never written down anywhere. */
export type OfferFilter = { readonly [Name in FilterName]?: readonly string[] };

/** The filters something is chosen of, in the order of the table. */
export function chosen(filter: OfferFilter): { name: FilterName; values: readonly string[] }[] {
  return filterNames.flatMap((name) => {
    const values = filter[name] ?? [];
    return values.length > 0 ? [{ name, values }] : [];
  });
}

/** What a reader of this language is told to have chosen: in German every text can be read. */
export function shownFilters(filter: OfferFilter, locale: Locale) {
  return chosen(filter).filter(({ name }) => name !== "translated" || locale !== sourceLocale);
}

/** True when the visitor has said something about themselves, so that "fits" means something. */
export function isAboutMe(filter: OfferFilter): boolean {
  return chosen(filter).some(({ name }) => filterTable[name].group === "me");
}

/** The same filter without some of its parts. */
export function without(filter: OfferFilter, names: readonly FilterName[]): OfferFilter {
  const left = chosen(filter).filter(({ name }) => !names.includes(name));
  return Object.fromEntries(left.map(({ name, values }) => [name, values]));
}
