import { notFound } from "next/navigation";
import { isLocale, type Locale } from "@/lib/i18n/locales";

/** The language of a page's address; an unknown one is an unknown page. */
export async function pageLocale(params: Promise<{ locale: string }>): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}
