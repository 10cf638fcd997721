import type { Page } from "playwright/test";
import type { SharedField } from "@/domain/consent/fields";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import type { PlainDate } from "@/lib/plain-date";
import { expect } from "./windows";
import { wordsOf } from "./words";

type Consent = {
  readonly recipient: string;
  /** Absent: it goes to an office. */
  readonly offer?: string;
  readonly fields: readonly SharedField[];
  readonly until: PlainDate;
};

/** Expects the wording in the person's language, and beside it the German one. */
export async function expectConsentWording(
  page: Page,
  language: Locale,
  { recipient, offer, fields, until }: Consent,
): Promise<void> {
  for (const locale of new Set<Locale>([language, "de"])) {
    const t = wordsOf(locale);
    const named = fields.map((field) => t(`consent.field.${field}`));
    const wording = t("consent.text", {
      recipient: `\u2068${recipient}\u2069`,
      isOffer: offer ? "yes" : "no",
      target: `\u2068${offer ?? recipient}\u2069`,
      fields: formatList(locale, named),
      expiresOn: formatDate(locale, until),
    });
    await expect(page.locator(`blockquote[lang="${locale}"]`)).toHaveText(wording);
  }
}

export async function giveConsent(page: Page): Promise<void> {
  await page.getByLabel("mündlich, im Gespräch").check();
  await page.getByLabel(/Die Person hat den Wortlaut/).check();
}
