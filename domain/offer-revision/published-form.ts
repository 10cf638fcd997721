import "server-only";
import { type PublishedOffer, publishedOffer } from "@/domain/offer/published";
import { localizedText } from "@/lib/content/localized";
import { fingerprint } from "@/lib/crypto/fingerprint";
import { locales, sourceLocale } from "@/lib/i18n/locales";
import { fieldNames } from "./fields";
import { type FormFields, fieldsFor, type OfferTexts } from "./form";

/** A published offer as its form shows it; undefined for a new one. */
export function publishedForm(slug: string | undefined): FormFields | undefined {
  const offer = slug === undefined ? undefined : publishedOffer(slug);
  return offer && fieldsFor(offer.facts, publishedTexts(offer));
}

/** The texts of a published offer, each with what it was made from. */
export function publishedTexts({ entry }: PublishedOffer): OfferTexts {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const translation = entry.translations[locale];
      if (locale !== sourceLocale && !translation) return [];
      const { title, summary, body } = localizedText(entry, locale);
      const origin = translation && {
        sourceHash: translation.sourceHash,
        review: translation.review,
      };
      return [[locale, { title, summary, body: body.trim(), ...(origin ? { origin } : {}) }]];
    }),
  );
}

/** Names what a form says: the same for the same, whatever was left empty. */
export function shownForm(fields: FormFields | undefined): string {
  const said = fieldNames.flatMap((name) => {
    const value = fields?.[name];
    return value === undefined || value.length === 0 ? [] : [[name, value]];
  });
  return fingerprint(fields && said);
}
