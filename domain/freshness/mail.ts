import "server-only";
import type { NewMail } from "@/domain/mail/outbox";
import type { PublishedOffer } from "@/domain/offer/published";
import { city } from "@/lib/city/city";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { publicAddress } from "@/lib/public-address";
import type { Asked, FreshnessDays } from "./rules";

type AskedOffer = {
  readonly offer: PublishedOffer;
  readonly lastChecked: PlainDate;
  readonly asked: readonly Asked[];
  readonly token: string;
};

/** "Is it still right?", with a link for each offer. */
export function reminderMail(
  recipient: string,
  offers: readonly AskedOffer[],
  days: FreshnessDays,
  expiresAt: Date,
): NewMail {
  const [first] = offers;
  const one = offers.length === 1 && first ? titleOf(first) : undefined;
  const { team } = city().bodies;
  return {
    kind: "offerReminder",
    recipient,
    subject: one ? `Stimmt das noch? ${one}` : `Stimmen Ihre ${offers.length} Angebote noch?`,
    expiresAt,
    text: [
      "Guten Tag,",
      "",
      `im Portal „${city().portal.de}“ steht, was Sie anbieten. Stimmen diese Angaben noch? Ein Klick genügt, ohne Anmeldung; er gilt für alle Sprachen. Auf derselben Seite können Sie sagen, dass ein Angebot zu Ende ist, oder etwas ändern.`,
      ...offers.flatMap((asked) => ["", ...linesOf(asked, days)]),
      "",
      `Jeder Link gilt einmal und bis zum ${formatShortDate(berlinDate(expiresAt))}. Wer ihn hat, kann für Sie antworten: Bitte geben Sie ihn nur an Kolleginnen und Kollegen weiter.`,
      "",
      "Mit freundlichen Grüßen",
      team.name,
      ...[team.unit, team.phone].flatMap((line) => line ?? []),
      "",
    ].join("\n"),
  };
}

const titleOf = ({ offer }: AskedOffer) => String(offer.entry.source.title);

function linesOf(asked: AskedOffer, days: FreshnessDays): string[] {
  const { lastChecked } = asked;
  const unconfirmedOn = formatShortDate(addDays(lastChecked, days.unconfirmed));
  const again = `Wir haben schon einmal gefragt. Ohne Antwort steht ab dem ${unconfirmedOn} auf der Seite, dass niemand die Angaben bestätigt hat; danach nimmt das Portal das Angebot aus den Listen.`;
  return [
    titleOf(asked),
    `Zuletzt geprüft am ${formatShortDate(lastChecked)}.`,
    ...(asked.asked.length > 0 ? [again] : []),
    publicAddress(`/de/check/${asked.token}`),
  ];
}
