import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { publishedCarrier } from "@/domain/carrier/published";
import type { PublishedOffer } from "@/domain/offer/published";
import { detailOf, type OfferDetail } from "@/domain/offer-list/queries";
import { type OfferText, type OfferTexts, readForm } from "@/domain/offer-revision/form";
import { type LoadedRevision, loadRevision } from "@/domain/offer-revision/load";
import { givenFacts } from "@/domain/offer-revision/publish";
import { originOf } from "@/domain/offer-revision/source-file";
import { query } from "@/domain/query";
import { sourceHash } from "@/lib/content/files";
import type { ContentEntry } from "@/lib/content/store";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";

/** Stands in for the address that a new offer does not have yet. */
const noAddress = "neu";

/** An offer as its page would show it once the revision is published; undefined while it is incomplete. */
export const previewRevision = query({
  action: "offerRevision.read",
  target: async (tx, { id, locale }: { id: string; locale: Locale }, _actor: StaffActor) => {
    const row = await loadRevision(tx, { id });
    return row && { ...row, locale };
  },
  present: (row): OfferDetail | undefined => {
    const offer = offerIn(row);
    return offer && detailOf(offer, row.locale);
  },
  subject: ({ id }) => ({ type: "offerRevision", ids: [id] }),
});

function offerIn(row: LoadedRevision): PublishedOffer | undefined {
  const given = givenFacts(row.carrier.slug, { offer: row.offer, checked: true });
  const { offer } = readForm(row.merged, given);
  const carrier = publishedCarrier(row.carrier.slug);
  const source = offer?.texts.de;
  if (!offer || !carrier || !source) return undefined;
  const slug = row.offer?.slug ?? noAddress;
  const entry: ContentEntry = {
    slug,
    source: { title: source.title, summary: source.summary },
    body: source.body,
    translations: translationsIn(offer.texts, source),
  };
  return { slug, entry, facts: offer.facts, carrier };
}

/** Translations as they would be published: older where the German changed after they were made. */
function translationsIn(texts: OfferTexts, source: OfferText): ContentEntry["translations"] {
  const hash = sourceHash(source);
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const text = texts[locale];
      if (!text || locale === sourceLocale) return [];
      const { title, summary, body } = text;
      const origin = originOf(text, source);
      const outdated = origin.sourceHash !== hash;
      return [[locale, { title, summary, body, ...origin, outdated }]];
    }),
  );
}
