import "server-only";
import { fingerprint } from "@/lib/crypto/fingerprint";
import { weekdays } from "@/lib/opening-hours";
import { hourField, writtenHours } from "./hours";
import { type PublishedCarrier, publishedCarrier } from "./published";

type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** A published carrier as its form shows it; undefined before its first publication. */
export function publishedOrganisation(slug: string): FormFields | undefined {
  const carrier = publishedCarrier(slug);
  return carrier && fieldsOf(carrier);
}

function fieldsOf({ entry, facts }: PublishedCarrier): FormFields {
  return {
    title: String(entry.source.title),
    summary: String(entry.source.summary),
    body: entry.body,
    address: facts.address,
    district: facts.district ?? "",
    phone: facts.phone ?? "",
    mail: facts.mail ?? "",
    contactLanguages: facts.contactLanguages,
    ...Object.fromEntries(weekdays.map((day) => [hourField(day), writtenHours(facts.hours, day)])),
  };
}

/** Names what a carrier says about itself; "" before its first publication. */
export function shownOrganisation(slug: string): string {
  return fingerprint(publishedOrganisation(slug));
}
