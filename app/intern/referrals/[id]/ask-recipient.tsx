import { TextArea } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { Unfold } from "@/components/unfold";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { mailtoOf } from "../../outbox/mail-words";
import { ReachLink } from "../../reach-link";
import type { Referral } from "./shared";

type Props = { readonly referral: Referral; readonly about: "deletion" | "answer" };

/** Telephone and mail of a carrier or office, and the words to write: a mail names nobody, only the code. */
export function AskRecipient({ referral, about }: Props) {
  const { askedAt, recipient } = referral;
  if (!askedAt) return null;
  const { phone, mail } = askedAt;
  const text = letters[about](referral);
  const subject = `Vermittlung ${referral.publicCode}`;
  return (
    <>
      <p className="mt-2 flex flex-wrap items-center gap-x-5">
        <span>{recipient}:</span>
        {phone && (
          <span>
            Telefon <ReachLink channel="phone" value={phone} />
          </span>
        )}
        {mail && (
          <span>
            E-Mail <ReachLink channel="email" value={mail} />
          </span>
        )}
        {!phone && !mail && <span>Weder Telefon noch E-Mail sind bekannt.</span>}
      </p>
      <Unfold label="Text für eine E-Mail" open={false}>
        <TextArea
          name={`letter-${about}`}
          label="Zum Lesen und Kopieren"
          hint="Darin steht nur die Kennung. Den Namen nennen Sie am besten am Telefon."
          value={text}
          rows={9}
          readOnly
        />
        {mail && (
          <p className="mt-3">
            <a className="button quiet" href={mailtoOf({ recipient: mail, subject, text })}>
              <Icon name="mail" />
              Im eigenen Mailprogramm öffnen
            </a>
          </p>
        )}
      </Unfold>
    </>
  );
}

const letters = {
  deletion: (referral: Referral) =>
    letter(
      `die Person mit der Kennung ${sentWords(referral)} hat ihre Einwilligung zurückgenommen.`,
      "Bitte löschen Sie alle Angaben zu ihr, auch Notizen und ausgedruckte Blätter, und sagen Sie uns kurz Bescheid, wenn das geschehen ist.",
    ),
  answer: (referral: Referral) =>
    letter(
      `wir möchten nach der Person mit der Kennung ${sentWords(referral)} fragen.`,
      "Wie ist der Stand? Eine kurze Antwort genügt.",
    ),
} as const;

function sentWords({ publicCode, sentAt, target, ofOffice }: Referral): string {
  const on = sentAt ? ` am ${formatShortDate(berlinDate(sentAt))}` : "";
  return `${publicCode}, die wir Ihnen${on}${ofOffice ? "" : ` für „${target}“`} vermittelt haben,`;
}

function letter(about: string, wish: string): string {
  return ["Guten Tag,", about, wish, "Vielen Dank und freundliche Grüße"].join("\n\n");
}
