import type { Metadata } from "next";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageMetadata } from "@/app/(public)/[locale]/page-metadata";
import { Shell } from "@/app/(public)/[locale]/shell";
import { Icon } from "@/components/icon";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Note } from "./note";
import { weightOfList } from "./weight-of-list";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translator(locale, "offline");
  return pageMetadata({ locale, path: "/offline", title: t("title"), description: t("lead") });
}

/** Where a reader keeps the whole list on the device, and takes it away again. */
export default async function OfflinePage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "offline");
  // The script fills these gaps: it is told sentences, and knows no words.
  const gaps = { done: "{done}", all: "{all}", day: "{day}" };
  const weight = await weightOfList(locale);
  return (
    <Shell locale={locale} path="/offline">
      <Note kind="missing" locale={locale} />
      <h1 className="mt-6 text-[clamp(1.6rem,5vw,2.3rem)]">{t("title")}</h1>
      <p className="mt-2 max-w-152">{t("lead")}</p>
      <ul className="prose mt-4 grid list-disc gap-2 ps-6">
        <li>{t("what")}</li>
        <li>{t("visited")}</li>
        <li>{t("notKept")}</li>
        <li>{t("others")}</li>
      </ul>
      <p className="note mt-6 max-w-152" data-without="">
        {t("without")}
      </p>
      <section
        className="mt-6 max-w-152"
        hidden
        data-offline={`/${locale}/offline/manifest`}
        data-progress={t("progress", gaps)}
        data-saved={t("saved", gaps)}
        data-kept={t("kept", gaps)}
        data-removed={t("removed")}
        data-full={t("full")}
        data-failed={t("failed")}
      >
        {weight && (
          <p className="mb-4">
            {t("size", {
              load: megabytes(locale, weight.load),
              kept: megabytes(locale, weight.kept),
            })}
          </p>
        )}
        <p className="flex flex-wrap gap-3">
          <button className="button" type="button" data-part="save">
            <Icon name="sheet" />
            {t("save")}
          </button>
          <button className="button quiet" type="button" data-part="remove" hidden>
            <Icon name="no" />
            {t("remove")}
          </button>
        </p>
        <p className="mt-4 font-bold" role="status" data-part="said" />
      </section>
    </Shell>
  );
}

/** To a tenth, and rather too much than too little. */
function megabytes(locale: Locale, bytes: number): string {
  return formatNumber(locale, Math.ceil(bytes / 100_000) / 10);
}
