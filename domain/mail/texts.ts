import "server-only";
import { formatInstant } from "@/lib/i18n/format";
import { publicAddress } from "@/lib/public-address";
import type { NewMail } from "./outbox";

/** What a mail to oneself says. */
export function trialMail(recipient: string): NewMail {
  return {
    kind: "trial",
    recipient,
    subject: "Probemail aus dem Teilhabe-Portal",
    text: [
      "Guten Tag,",
      "",
      "diese Mail haben Sie sich im Postausgang des Teilhabe-Portals selbst geschickt. Wenn Sie sie lesen, kommen Mails des Portals an.",
      "",
      publicAddress("/intern/outbox"),
      "",
    ].join("\n"),
  };
}

type Invitation = {
  readonly kind: "invitation" | "memberInvitation";
  readonly recipient: string;
  readonly displayName: string;
  /** Secret: whoever has it sets the password. */
  readonly token: string;
  readonly expiresAt: Date;
};

/** Brings the one-time link with which somebody sets a password. */
export function invitationMail({ kind, recipient, displayName, ...link }: Invitation): NewMail {
  return {
    kind,
    recipient,
    subject: "Ihr Zugang zum Teilhabe-Portal",
    expiresAt: link.expiresAt,
    text: [
      `Guten Tag, ${displayName},`,
      "",
      "für Sie gibt es ein Konto im Teilhabe-Portal. Setzen Sie hier Ihr Kennwort:",
      "",
      publicAddress(`/intern/set-up/${link.token}`),
      "",
      `Der Link gilt einmal und bis ${formatInstant(link.expiresAt)} Uhr. Bekommen Sie einen neueren, gilt nur der neuere.`,
      `Danach melden Sie sich mit dieser E-Mail-Adresse an: ${recipient}`,
      "",
      "Sie haben das nicht erwartet? Dann löschen Sie diese Mail: Ohne Kennwort passiert nichts.",
      "",
    ].join("\n"),
  };
}
