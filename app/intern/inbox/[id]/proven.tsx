import { AskFirst } from "@/components/form/ask-first";
import type { readContactRequest } from "@/domain/contact-request/queries";

type Props = { readonly request: Awaited<ReturnType<typeof readContactRequest>> };

/** The way back for who has said by a slip that somebody wrote a request. */
export function Proven({ request: { id, version, canDisprove } }: Props) {
  if (!canDisprove) return null;
  return (
    <AskFirst
      label="Doch nicht von dieser Person"
      action={`/intern/inbox/${id}/disprove`}
      consequence="Link und Code dieser Anfrage zeigen dann wieder nur die Anfrage, und sie wartet wie vor der Bestätigung. Nummer, Sprache und Wünsche, die mit ihr zur Person kamen, und die Fallakte, die dabei entstand oder wieder aufging, gehen auf den Stand davor zurück; woran seither gearbeitet wurde, bleibt und wird Ihnen genannt. Was inzwischen über die Seite gesagt oder zurückgenommen wurde, bleibt: Bitte sehen Sie im Verlauf nach. Vielleicht hat jemand anderes die Seite der Person gelesen: Das kann eine Datenpanne sein (Art. 33 DSGVO), bitte sagen Sie es gleich dem Datenschutz der Stadt."
      confirm="Ja, Bestätigung zurücknehmen"
    >
      <input type="hidden" name="version" value={version} />
    </AskFirst>
  );
}
