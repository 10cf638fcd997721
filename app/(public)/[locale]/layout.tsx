import "@/app/styles/public.css";
import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { pageIcon } from "@/lib/assets/page-icon";
import { directions, isLocale, sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// Said once for all pages below: none is ever prerendered with what a request decides.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = translator(isLocale(locale) ? locale : sourceLocale, "site");
  return {
    title: { default: t("name"), template: `%s – ${t("name")}` },
    description: t("description"),
    icons: { icon: pageIcon },
    formatDetection: { telephone: false },
  };
}

export default async function PublicLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return (
    <html lang={locale} dir={directions[locale]}>
      <body>{children}</body>
    </html>
  );
}
