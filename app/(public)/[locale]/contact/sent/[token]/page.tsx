import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { unlistedMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { Icon } from "@/components/icon";
import { provePersonByLink } from "@/domain/access/actor";
import { readConfirmation } from "@/domain/contact-request/queries";
import { berlinDate } from "@/lib/clock";
import { formatDate, formatTime, formatWeekday } from "@/lib/i18n/format";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: await pageLocale(params), namespace: "sent" });
  return unlistedMetadata(t("title"));
}

export default async function SentPage({ params }: Props) {
  const locale = await pageLocale(params);
  const { token } = await params;
  const person = (await provePersonByLink(token)) ?? notFound();
  const request = await readConfirmation(person, {});
  const t = await getTranslations({ locale, namespace: "sent" });
  const day = berlinDate(request.answerBy);
  const when = {
    weekday: formatWeekday(locale, day),
    date: formatDate(locale, day),
    time: formatTime(request.answerBy),
  };
  return (
    <Shell locale={locale} path={`/contact/sent/${token}`}>
      <div className="mt-6 flex items-start gap-3.5">
        <span className="grid size-12 flex-none place-items-center rounded-full bg-fits-tint text-2xl text-fits">
          <Icon name="check" />
        </span>
        <h1 className="pt-1 text-[clamp(1.5rem,5vw,2.2rem)]">{t("title")}</h1>
      </div>
      <p className="mt-4 max-w-152 text-[1.2rem] font-semibold">
        {request.channel === "visit" ? t("visit") : t("answerBy", when)}
      </p>
      <section className="mt-5 max-w-120 rounded-card border-2 border-brand bg-card p-4">
        <h2 className="text-base text-soft">{t("codeLabel")}</h2>
        <p className="mt-1 font-mono text-[clamp(1.4rem,7vw,1.9rem)] font-bold tracking-wide">
          <bdi dir="ltr">{request.code.match(/.{4}/g)?.join(" ")}</bdi>
        </p>
        <p className="mt-2 text-base">{t("codeHint")}</p>
      </section>
      <h2 className="mt-7 text-xl">{t("next")}</h2>
      <ol className="mt-3 grid max-w-152 gap-3">
        {[
          t("step1"),
          ...(request.channel === "visit" ? [] : [t("step2")]),
          ...(request.femaleContactWished ? [t("step2Woman")] : []),
          ...(request.sharedPhone && request.channel !== "visit" ? [t("step2Careful")] : []),
          t("step3"),
        ].map((step, index) => (
          <li key={step} className="flex items-start gap-3">
            <span className="grid size-9 flex-none place-items-center rounded-full bg-brand-tint font-bold">
              {index + 1}
            </span>
            <span className="pt-1">{step}</span>
          </li>
        ))}
      </ol>
      <p className="note mt-6 max-w-152 text-base">{t("yourDevice")}</p>
      <p className="mt-6">
        <a className="button quiet" href={`/${locale}`}>
          {t("back")}
        </a>
      </p>
    </Shell>
  );
}
