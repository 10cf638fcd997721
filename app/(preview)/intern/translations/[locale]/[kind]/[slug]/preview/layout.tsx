import "@/app/styles/public.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageIcon } from "@/lib/assets/page-icon";
import { directions } from "@/lib/i18n/locales";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

// Said once for all pages below: none is ever prerendered with what a request decides.
export const dynamic = "force-dynamic";

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export const metadata: Metadata = {
  title: { default: "Vorschau", template: "Vorschau: %s" },
  robots: { index: false, follow: false },
  icons: { icon: pageIcon },
  formatDetection: { telephone: false },
};

/** A page of the back office in the language, direction and style of the public ones. */
export default async function PreviewLayout({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    <html lang={locale} dir={directions[locale]}>
      <body>{children}</body>
    </html>
  );
}
