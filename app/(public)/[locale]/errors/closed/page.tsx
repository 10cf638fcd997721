import type { Metadata } from "next";
import { translator } from "@/lib/i18n/translator";
import { MessagePage } from "../../message-page";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translator(await pageLocale(params), "status");
  return unlistedMetadata(t("closedTitle"));
}

/** What the server puts in place of a status page whose address leads nowhere any more. */
export default async function ClosedPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "status");
  return (
    <MessagePage
      locale={locale}
      path="/status"
      reported="/errors/closed"
      title={t("closedTitle")}
      text={t("closedText")}
      next={{ href: `/${locale}/status`, label: t("title") }}
    />
  );
}
