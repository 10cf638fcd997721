import "server-only";
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
