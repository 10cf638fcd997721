import "server-only";
import type { NewMail } from "@/domain/mail/outbox";
import { city } from "@/lib/city/city";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";
import { publicAddress } from "@/lib/public-address";
import type { LinkAsks } from "./link-asks";

/** The address behind which a referral is answered without an account. */
export const answerAddress = (token: string) => publicAddress(`/intern/answer/${token}`);

type NewLink = {
  readonly recipient: string;
  readonly target: { readonly name: string; readonly isOffer: boolean };
  readonly token: string;
  readonly sentOn: PlainDate;
  readonly expiresAt: Date;
  readonly asks: LinkAsks;
};

const subjects: Record<LinkAsks, string> = {
  answer: "Eine Vermittlung wartet auf Ihre Antwort",
  decide: "Eine Person steht auf Ihrer Warteliste",
  begin: "Hat eine Person bei Ihnen angefangen?",
  attend: "Anwesenheit und Ende einer Teilnahme bei Ihnen",
  end: "Wie ging eine Teilnahme bei Ihnen aus?",
  nothing: "So steht eine Vermittlung an Sie",
};

/** What is wanted, after where the person comes from. */
const wanted: Record<LinkAsks, string> = {
  answer:
    "Hier sehen Sie, was Sie über sie erfahren dürfen, und antworten mit wenigen Klicks, ohne Anmeldung:",
  decide:
    "Sie steht bei Ihnen auf der Warteliste. Sagen Sie bitte hier, ohne Anmeldung, sobald ein Platz frei wird oder feststeht, dass keiner frei wird:",
  begin:
    "Sie haben sie angenommen. Sagen Sie bitte hier, ohne Anmeldung, wann sie angefangen hat oder dass sie nicht gekommen ist:",
  attend:
    "Sie nimmt bei Ihnen teil. Hier notieren Sie bitte jede Woche mit einem Klick, ob sie da war, und am Ende, wie es ausging, ohne Anmeldung:",
  end: "Das geplante Ende ihrer Teilnahme ist vorbei. Sagen Sie bitte hier, ohne Anmeldung, wie es ausging, oder bis wann es weitergeht:",
  nothing: "Hier sehen Sie, wie das steht, und können melden, was sich ändert, ohne Anmeldung:",
};

/** Brings the link to one referral. It says nothing of the person, not even a number. */
export function linkMail({ recipient, target, token, sentOn, expiresAt, asks }: NewLink): NewMail {
  const about = target.isOffer ? `, zum Angebot „${target.name}“` : "";
  return {
    kind: "referralLink",
    recipient,
    subject: subjects[asks],
    expiresAt,
    text: [
      "Guten Tag,",
      "",
      `seit dem ${formatShortDate(sentOn)} ist über das Portal „${city().portal.de}“ eine Person an Sie vermittelt${about}. ${wanted[asks]}`,
      "",
      answerAddress(token),
      "",
      `Der Link gilt nur für diese eine Vermittlung und bis ${formatInstant(expiresAt)} Uhr. Bekommen Sie einen neueren, gilt nur der neuere. Wer ihn hat, sieht die Angaben der Person: Bitte geben Sie ihn nur an die weiter, die bei Ihnen damit zu tun haben.`,
      ...closing(),
    ].join("\n"),
  };
}

/** Tells those who can sign in that something new waits for them. */
export function noticeMail(recipient: string): NewMail {
  return {
    kind: "referralNotice",
    recipient,
    subject: "Eine neue Vermittlung wartet auf Ihre Antwort",
    text: [
      "Guten Tag,",
      "",
      `im Portal „${city().portal.de}“ ist eine Person an Sie vermittelt worden. Bitte melden Sie sich an und antworten Sie:`,
      "",
      publicAddress("/intern/start"),
      ...closing(),
    ].join("\n"),
  };
}

/** How every mail to a carrier or office ends. */
export function closing(): string[] {
  const { team } = city().bodies;
  return [
    "",
    "Mit freundlichen Grüßen",
    team.name,
    ...[team.unit, team.phone].flatMap((line) => line ?? []),
    "",
  ];
}
