import { AskFirst } from "@/components/form/ask-first";
import { DraftField } from "@/components/form/draft-field";
import { Panel } from "@/components/panel";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "../../issue-sentence";
import { AskRecipient } from "./ask-recipient";
import type { Referral } from "./shared";

/** How the other side takes notice of a referral, and the link by which it answers without an account. */
export function LinkPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, notice, recipient } = referral;
  if (!notice) return null;
  const { by, mail, link, waits } = notice;
  return (
    <Panel title="Wie die andere Seite antwortet" id="link">
      <p className="mt-1 max-w-152">
        {by === "account"
          ? `${recipient} hat einen Zugang zum Portal und antwortet dort.`
          : mail
            ? `${recipient} hat keinen Zugang zum Portal und antwortet über einen Link, den das Portal an ${mail} schickt.`
            : `${recipient} hat keinen Zugang zum Portal, und eine E-Mail-Adresse ist nicht bekannt. Geben Sie die Angaben selbst weiter und notieren Sie die Antwort.`}
      </p>
      <p className="mt-1 text-soft">
        {link ? linkWords(link) : "Zurzeit gilt kein Link."}
        {waits ? (
          <>
            {" "}
            Die Mail wartet im <a href="/intern/outbox">Postausgang</a> und ist noch nicht gesendet.
          </>
        ) : (
          referral.toldOn &&
          ` Zuletzt angeschrieben am ${formatShortDate(plainDate.parse(referral.toldOn))}.`
        )}
      </p>
      <AskRecipient referral={referral} about="answer" />
      <div className="mt-3 flex flex-wrap gap-2">
        {mail && (
          <form action={`/intern/referrals/${id}/link`} method="post">
            <DraftField token={form.draft} />
            <button className="button quiet" type="submit">
              {link ? "Neuen Link schicken" : "Link schicken"}
            </button>
          </form>
        )}
        {link && (
          <AskFirst
            label="Link sofort beenden"
            action={`/intern/referrals/${id}/end-links`}
            consequence="Wer den Link hat, kann damit nichts mehr sehen und nicht mehr antworten. Einen neuen können Sie jederzeit schicken."
            confirm="Ja, Link beenden"
          >
            <DraftField token={form.draft} />
          </AskFirst>
        )}
      </div>
    </Panel>
  );
}

function linkWords({ expiresAt, openedAt }: { expiresAt: Date; openedAt: Date | null }): string {
  const opened = openedAt ? `zuletzt geöffnet ${formatInstant(openedAt)}` : "noch nicht geöffnet";
  return `Ein Link gilt bis ${formatInstant(expiresAt)}, ${opened}.`;
}
