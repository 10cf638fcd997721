import { type Answers, ages, type Question } from "@/domain/guided-path/questions";
import type { Locale } from "@/lib/i18n/locales";
import { looseTranslator, translator } from "@/lib/i18n/translator";

/** What the guided path asks, and what its answers are called. */
export function pathWords(locale: Locale) {
  const t = translator(locale, "guidedPath");
  const values = looseTranslator(locale, "guidedPath");
  const facts = looseTranslator(locale, "facts");
  const offers = translator(locale, "offers");
  const answer = (question: Question, value: string): string => {
    switch (question) {
      case "paper":
      case "german":
        return facts(`${question}.${value}`);
      case "age":
        if (value === ages[0]) return t("age.younger", { age: value });
        return value === ages.at(-1) ? t("age.older", { age: value }) : value;
      default:
        return values(`${question}.${value}`);
    }
  };
  /** An answer that stands alone, without its question. */
  const spoken = (question: Question, value: string): string =>
    question === "age" && value !== ages[0] && value !== ages.at(-1)
      ? offers("ageChip", { age: Number(value) })
      : answer(question, value);
  return { t, facts, answer, spoken };
}

export type PathWords = ReturnType<typeof pathWords>;

/** The answers given, in the order of the questions. */
export function givenAnswers(answers: Answers): [Question, string][] {
  return Object.entries(answers) as [Question, string][];
}
