import type { Metadata } from "next";
import { translator } from "@/lib/i18n/translator";
import { MessagePage } from "../../message-page";
import { pageLocale } from "../../page-locale";
import { unlistedMetadata } from "../../page-metadata";

type Props = { params: Promise<{ locale: string; status: string }> };

async function wording({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translator(locale, "errors");
  const { status } = await params;
  const texts = { 403: "unavailable", 404: "notFoundText", 413: "formTooLarge" } as const;
  const known = Object.entries(texts).find(([code]) => code === status);
  return {
    locale,
    status,
    title: t(status === "404" ? "notFoundTitle" : "brokenTitle"),
    text: t(known ? known[1] : "brokenText"),
  };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { title } = await wording(props);
  return unlistedMetadata(title);
}

/** What the server puts in place of the framework's error pages, which are empty without scripts. */
export default async function ErrorPage(props: Props) {
  const { locale, status, title, text } = await wording(props);
  const site = translator(locale, "site");
  return (
    <MessagePage
      locale={locale}
      path=""
      reported={`/errors/${status}`}
      title={title}
      text={text}
      next={{ href: `/${locale}/offers`, label: site("offers") }}
    />
  );
}
