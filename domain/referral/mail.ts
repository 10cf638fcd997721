import "server-only";
import type { NewMail } from "@/domain/mail/outbox";
import { city } from "@/lib/city/city";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";
import { publicAddress } from "@/lib/public-address";

/** The address behind which a referral is answered without an account. */
export const answerAddress = (token: string) => publicAddress(`/intern/answer/${token}`);

type NewLink = {
  readonly recipient: string;
  readonly target: { readonly name: string; readonly isOffer: boolean };
  readonly token: string;
  readonly sentOn: PlainDate;
  readonly expiresAt: Date;
};

/** Brings the link to one referral. It says nothing of the person, not even a number. */
export function linkMail({ recipient, target, token, sentOn, expiresAt }: NewLink): NewMail {
  const about = target.isOffer ? `, zum Angebot „${target.name}“` : "";
  return {
    kind: "referralLink",
    recipient,
    subject: "Eine Vermittlung wartet auf Ihre Antwort",
    expiresAt,
    text: [
      "Guten Tag,",
      "",
      `seit dem ${formatShortDate(sentOn)} ist über das Portal „${city().portal.de}“ eine Person an Sie vermittelt${about}. Hier sehen Sie, was Sie über sie erfahren dürfen, und antworten mit wenigen Klicks, ohne Anmeldung:`,
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
