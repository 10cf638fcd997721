import "server-only";
import type { NewMail } from "@/domain/mail/outbox";
import { targetName } from "@/domain/offer/snapshot";
import type { SentReferral } from "@/domain/referral/load";
import { answerAddress, closing } from "@/domain/referral/mail";
import { city } from "@/lib/city/city";
import { berlinDate } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { publicAddress } from "@/lib/public-address";
import type { OpenReferral } from "./load";
import { type OpenKind, openKinds } from "./rules";

/** How many of a kind are open: one, or several. */
const counted: Record<OpenKind, readonly [string, string]> = {
  answer: ["1 Vermittlung wartet auf Ihre Antwort", "Vermittlungen warten auf Ihre Antwort"],
  decide: ["1 Person steht auf Ihrer Warteliste", "Personen stehen auf Ihrer Warteliste"],
  begin: ["1 angenommene Person: Hat sie begonnen?", "angenommene Personen: Haben sie begonnen?"],
  attendance: ["1 Person: War sie letzte Woche da?", "Personen: Waren sie letzte Woche da?"],
  end: [
    "1 Teilnahme ist über ihr geplantes Ende: Wie ging sie aus?",
    "Teilnahmen sind über ihr geplantes Ende: Wie gingen sie aus?",
  ],
};

const asked: Record<OpenKind, string> = {
  answer: "wartet auf Ihre Antwort",
  decide: "steht auf Ihrer Warteliste: Ist ein Platz frei?",
  begin: "ist angenommen: Hat die Person begonnen?",
  attendance: "läuft: War die Person letzte Woche da?",
  end: "ist über das geplante Ende: Wie ging es aus?",
};

const opening = () => [
  "Guten Tag,",
  "",
  `im Portal „${city().portal.de}“ ist bei Ihnen noch etwas offen:`,
];

/** Everything open, for those who can sign in: numbers alone, no names. */
export function accountMail(recipient: string, open: readonly OpenReferral[]): NewMail {
  const lines = openKinds.flatMap((kind) => {
    const count = open.filter((each) => each.kind === kind).length;
    if (count === 0) return [];
    return [`- ${count === 1 ? counted[kind][0] : `${count} ${counted[kind][1]}`}`];
  });
  const weekly = open.some(({ kind }) => kind === "attendance");
  return {
    kind: "referralNotice",
    recipient,
    subject: subjectFor(open.length),
    text: [
      ...opening(),
      "",
      ...lines,
      "",
      "Bitte melden Sie sich an. Auf der Startseite steht, was zu tun ist:",
      publicAddress("/intern/start"),
      ...(weekly ? ["", "Die Anwesenheit:", publicAddress("/intern/attendance")] : []),
      ...closing(),
    ].join("\n"),
  };
}

export type OpenWithLink = OpenReferral & { readonly token: string; readonly expiresAt: Date };

/** Everything open, for those without an account: a link for each. */
export function linksMail(recipient: string, open: readonly OpenWithLink[]): NewMail {
  const ends = open.map(({ expiresAt }) => expiresAt.getTime());
  return {
    kind: "referralLink",
    recipient,
    subject: subjectFor(open.length),
    expiresAt: new Date(Math.max(...ends)),
    text: [
      ...opening(),
      ...open.flatMap(({ referral, kind, token, expiresAt }) => [
        "",
        `Die Vermittlung vom ${formatShortDate(berlinDate(referral.sentAt))}${aboutOf(referral)} ${asked[kind]}`,
        answerAddress(token),
        `(gilt bis ${formatInstant(expiresAt)} Uhr)`,
      ]),
      "",
      `Ältere Links gelten nicht mehr. Wer einen hat, sieht die Angaben einer Person: Bitte geben Sie sie nur an die weiter, die bei Ihnen damit zu tun haben.`,
      ...closing(),
    ].join("\n"),
  };
}

const aboutOf = (referral: SentReferral) =>
  referral.office ? "" : ` zu „${targetName(referral)}“`;

const subjectFor = (count: number) =>
  count === 1 ? "Bei Ihnen ist noch etwas offen" : `Bei Ihnen sind ${count} Dinge offen`;
