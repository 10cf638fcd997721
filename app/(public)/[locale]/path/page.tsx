import type { Metadata } from "next";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata, unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { Icon } from "@/components/icon";
import {
  answersFrom,
  order,
  pathTo,
  questionAfter,
  questionBefore,
  questionFrom,
} from "@/domain/guided-path/questions";
import type { SearchParams } from "@/domain/offer-list/filter-address";
import { Choices } from "./choices";
import { pathWords } from "./path-words";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<SearchParams> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const { t } = pathWords(locale);
  const question = questionFrom(query);
  if (Object.keys(query).length > 0) return unlistedMetadata(t(`question.${question}`));
  return pageMetadata({ locale, path: "/path", title: t("title"), description: t("hint") });
}

/** One question of the guided path. What was answered stands in the address and nowhere else. */
export default async function PathPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const question = questionFrom(query);
  const answers = answersFrom(query);
  const words = pathWords(locale);
  const { t } = words;
  const before = questionBefore(question);
  const skipped = { ...answers, [question]: undefined };
  const step = order.indexOf(question) + 1;
  return (
    <Shell locale={locale} path={pathTo(question, answers)}>
      <p className="mt-4 font-bold text-brand">
        {question === "goal" && <>{t("title")} · </>}
        {t("progress", { step, steps: order.length })}
      </p>
      <p className="mt-2 flex max-w-152 gap-1.5" aria-hidden="true">
        {order.map((name, index) => (
          <span
            key={name}
            className={`h-2 flex-1 rounded-full ${index < step ? "bg-brand" : "bg-line"}`}
          />
        ))}
      </p>
      <h1 className="mt-4 text-[clamp(1.6rem,5vw,2.3rem)]">{t(`question.${question}`)}</h1>
      <p className="mt-1 max-w-152 text-soft">{t(`help.${question}`)}</p>
      <Choices question={question} answers={answers} locale={locale} words={words} />
      <p className="mt-5 flex flex-wrap gap-3">
        {before && (
          <a className="button quiet" href={`/${locale}${pathTo(before, answers)}`}>
            <Icon name="back" />
            {t("back")}
          </a>
        )}
        <a className="button quiet" href={`/${locale}${pathTo(questionAfter(question), skipped)}`}>
          {t("skip")}
          <Icon name="forward" />
        </a>
      </p>
      <p className="mt-5 max-w-152 text-base text-soft">{t("stored")}</p>
    </Shell>
  );
}
