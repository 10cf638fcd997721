import { type Category, germanLevels, papers } from "@/domain/offer/vocabulary";
import type { SearchParams } from "@/domain/offer-list/filter-address";
import type { OfferFilter } from "@/domain/offer-list/filter-table";
import { keysOf } from "@/lib/keys-of";

/** What somebody wants, and the kinds of offers that are meant by it. */
export const goals = {
  german: ["language", "literacy"],
  school: ["schoolCertificate"],
  profession: [
    "vocationalOrientation",
    "internship",
    "apprenticeship",
    "trainingSupport",
    "qualification",
  ],
  work: ["work", "volunteering"],
  recognition: ["recognition"],
  support: ["counselling", "mentoring"],
} as const satisfies Record<string, readonly Category[]>;
export type Goal = keyof typeof goals;

/** Who has all day can take everything: only the other two narrow what is found. */
const times = {
  all: {},
  hours: { hours: ["to10", "to25"] },
  evening: { time: ["evening", "weekend"] },
} as const satisfies Record<string, OfferFilter>;
export type Time = keyof typeof times;

/** The ages to tap on; the first stands for younger people too, the last for older ones. */
export const ages = Array.from({ length: 16 }, (_, index) => String(15 + index));

/** The questions in their order, each with what can be answered. Every one may be skipped. */
export const questions = {
  goal: keysOf(goals),
  paper: papers,
  german: germanLevels,
  time: keysOf(times),
  age: ages,
} as const;
export type Question = keyof typeof questions;
export const order = keysOf(questions);

export type Answers = {
  readonly [Name in Question]?: (typeof questions)[Name][number];
};

/** Reads the answers out of an address, the only place where they are. Anything else is left out. */
export function answersFrom(params: SearchParams): Answers {
  return Object.fromEntries(
    order.flatMap((name) => {
      const given = Object.hasOwn(params, name) ? [params[name]].flat()[0] : undefined;
      const answer = questions[name].find((choice) => choice === given);
      return answer === undefined ? [] : [[name, answer]];
    }),
  );
}

/** The question an address asks; the first one where it names none. */
export function questionFrom(params: SearchParams): Question {
  return order.find((name) => name === params.step) ?? "goal";
}

/** The address of a question, or of the result where there is no further question. */
export function pathTo(question: Question | undefined, answers: Answers): string {
  const entries = order.flatMap((name): [string, string][] => {
    const answer = answers[name];
    return answer === undefined ? [] : [[name, answer]];
  });
  const asked: [string, string][] = question && question !== "goal" ? [["step", question]] : [];
  const search = new URLSearchParams([...asked, ...entries]);
  return `/path${question ? "" : "/result"}${search.size > 0 ? `?${search}` : ""}`;
}

/** The question after this one; undefined after the last. */
export function questionAfter(question: Question): Question | undefined {
  return order[order.indexOf(question) + 1];
}

/** The question before this one; undefined before the first. */
export function questionBefore(question: Question): Question | undefined {
  return order[order.indexOf(question) - 1];
}

/** What was answered about wishes: the kinds and times meant. */
export function wishesOf({ goal, time }: Answers): OfferFilter {
  return { ...(goal ? { category: [...goals[goal]].sort() } : {}), ...(time ? times[time] : {}) };
}

/** The filter of the list that finds what the path finds. */
export function filterOf(answers: Answers): OfferFilter {
  const { paper, german, age } = answers;
  return {
    ...wishesOf(answers),
    ...(paper ? { paper: [paper] } : {}),
    ...(german ? { german: [german] } : {}),
    ...(age ? { age: [age] } : {}),
  };
}
