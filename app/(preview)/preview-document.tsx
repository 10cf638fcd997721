import "@/app/styles/public.css";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { pageLocale } from "@/app/(public)/[locale]/page-locale";
import { pageIcon } from "@/lib/assets/page-icon";
import { directions } from "@/lib/i18n/locales";

export const previewMetadata: Metadata = {
  title: { default: "Vorschau", template: "Vorschau: %s" },
  robots: { index: false, follow: false },
  icons: { icon: pageIcon },
  formatDetection: { telephone: false },
};

type Props = { readonly children: ReactNode; readonly params: Promise<{ locale: string }> };

/** A page of the back office in the language, direction and style of the public ones. */
export async function PreviewDocument({ children, params }: Props) {
  const locale = await pageLocale(params);
  return (
    <html lang={locale} dir={directions[locale]}>
      <body>{children}</body>
    </html>
  );
}
