import "server-only";
import { lastingName } from "@/domain/offer/address";
import { isOver } from "@/domain/offer/fact-rules";
import { offersOnShow, type PublishedOffer, publishedOffers } from "@/domain/offer/published";
import { listPlaces } from "@/domain/place/queries";
import { today } from "@/lib/clock";
import { localizedText } from "@/lib/content/localized";
import { writtenText } from "@/lib/content/written-text";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { publicAddress } from "@/lib/public-address";
import { type FeedItem, offerFeed } from "./feed";
import { type HsdsPage, type ListParameters, servicePage } from "./hsds-list";
import { hsdsPlace } from "./hsds-place";
import type { HsdsService } from "./hsds-record";
import { hsdsService } from "./hsds-service";

/** The offers on show and the places as services of HSDS 3.0. */
export function listServices(parameters: ListParameters): HsdsPage<object> {
  return servicePage([...offersOnShow().map(recordOf), ...places()], parameters, withWholeText);
}

/** One service with all that belongs to it; an offer that is over says so. Undefined: no such id. */
export function readService(id: string): HsdsService | undefined {
  const all = [...publishedOffers().map(recordOf), ...places()];
  const found = all.find((service) => service.id === id);
  return found && withWholeText(found);
}

// To read a text takes a hundred times as long as to make a record: only what is shown is read.
const bodies = new WeakMap<HsdsService, string>();

/** A record whose description is all that its page says: the summary and the text below. */
function withWholeText(service: HsdsService): HsdsService {
  const text = writtenText(bodies.get(service) ?? "");
  return text ? { ...service, description: `${service.description}\n\n${text}` } : service;
}

function places(): HsdsService[] {
  return listPlaces(sourceLocale, {}).map((place) => {
    const url = publicAddress(`/${sourceLocale}/places/${place.slug}`);
    const record = hsdsPlace(place.slug, { ...place, url });
    bodies.set(record, place.text.body);
    return record;
  });
}

/** RSS of the offers on show in a language, those whose first day in the portal is known. */
export function feedText(locale: Locale): string {
  const { feed, review, site } = messagesFor(locale);
  const items = offersOnShow().flatMap((offer): FeedItem[] => {
    const { slug, entry, facts } = offer;
    const { publishedOn } = facts;
    if (!publishedOn) return [];
    const url = publicAddress(`/${locale}/offers/${slug}`);
    return [{ slug: lastingName(offer), publishedOn, text: localizedText(entry, locale), url }];
  });
  const head = {
    locale,
    title: `${feed.title} – ${site.name}`,
    description: site.description,
    list: publicAddress(`/${locale}/offers`),
    self: publicAddress(`/${locale}/offers/feed.xml`),
    untranslated: review.fallbackShort,
  };
  return offerFeed(head, items);
}

// Made once for each published offer; only whether it is over changes with the day.
const records = new WeakMap<PublishedOffer, HsdsService>();

function recordOf(offer: PublishedOffer): HsdsService {
  const status = isOver(offer.facts, today()) ? "inactive" : "active";
  const known = records.get(offer);
  if (known?.status === status) return known;
  const carrier = localizedText(offer.carrier.entry, sourceLocale);
  const { address, phone, mail } = offer.carrier.facts;
  const text = localizedText(offer.entry, sourceLocale);
  const made = hsdsService(lastingName(offer), {
    facts: offer.facts,
    text,
    over: status === "inactive",
    carrierName: carrier.title,
    carrierSummary: carrier.summary,
    carrier: { address, ...(phone && { phone }), ...(mail && { mail }) },
    url: publicAddress(`/${sourceLocale}/offers/${offer.slug}`),
  });
  records.set(offer, made);
  bodies.set(made, text.body);
  return made;
}
