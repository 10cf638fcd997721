import type { Metadata } from "next";
import { translator } from "@/lib/i18n/translator";
import { MessagePage } from "../../message-page";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "status");
  return unlistedMetadata(t("removedTitle"));
}

/** Said once a request was taken back; it is the same page for everybody. */
export default async function DeletedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "status");
  const site = translator(locale, "site");
  return (
    <MessagePage
      locale={locale}
      path="/status/deleted"
      title={t("removedTitle")}
      text={t("removedText")}
      done
      next={{ href: `/${locale}`, label: site("home") }}
    />
  );
}
