import { getTranslations } from "next-intl/server";
import type { Reason } from "@/domain/matching/match";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** The words of the list of offers. */
export async function listWords(locale: Locale) {
  const reason = await getTranslations({ locale, namespace: "matching.reasons" });
  return {
    t: await getTranslations({ locale, namespace: "offers" }),
    doors: await getTranslations({ locale, namespace: "doors" }),
    review: await getTranslations({ locale, namespace: "review" }),
    reasonList: (reasons: readonly Reason[]) =>
      formatList(locale, [...new Set(reasons.map(({ code }) => reason(code)))]),
  };
}

export type ListWords = Awaited<ReturnType<typeof listWords>>;
