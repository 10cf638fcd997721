import { getTranslations } from "next-intl/server";
import { type Answers, ages, type Question } from "@/domain/guided-path/questions";
import type { Locale } from "@/lib/i18n/locales";

/** What the guided path asks, and what its answers are called. */
export async function pathWords(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "guidedPath" });
  const facts = await getTranslations({ locale, namespace: "facts" });
  const offers = await getTranslations({ locale, namespace: "offers" });
  const answer = (question: Question, value: string): string => {
    switch (question) {
      case "paper":
      case "german":
        return facts(`${question}.${value}`);
      case "age":
        if (value === ages[0]) return t("age.younger", { age: value });
        return value === ages.at(-1) ? t("age.older", { age: value }) : value;
      default:
        return t(`${question}.${value}`);
    }
  };
  /** An answer that stands alone, without its question. */
  const spoken = (question: Question, value: string): string =>
    question === "age" && value !== ages[0] && value !== ages.at(-1)
      ? offers("ageChip", { age: Number(value) })
      : answer(question, value);
  return { t, facts, answer, spoken };
}

export type PathWords = Awaited<ReturnType<typeof pathWords>>;

/** The answers given, in the order of the questions. */
export function givenAnswers(answers: Answers): [Question, string][] {
  return Object.entries(answers) as [Question, string][];
}
