import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";
import { formatInstant } from "@/lib/i18n/format";

type Props = { readonly request: Awaited<ReturnType<typeof readContactRequest>> };

/** Of a request that is with a case file already: the call that its person waits for all the same. */
export function FirstCall({ request }: Props) {
  const { awaitsCall, late, answerBy, caseFileId, unproven } = request;
  if (!awaitsCall) return null;
  return (
    <Panel title="Erster Anruf">
      <p className="mt-2 max-w-152">
        Der erste Anruf {late ? "war" : "ist"} bis {formatInstant(answerBy)} zugesagt; so steht es
        auch auf der Seite der Person. Die Zusage bleibt auf „Heute“, bis{" "}
        {unproven ? (
          "feststeht, wer die Anfrage geschrieben hat."
        ) : (
          <>
            ein Gespräch notiert ist: als <CaseFileContact id={caseFileId} /> oder hier unten mit
            „Person erreicht“.
          </>
        )}
      </p>
    </Panel>
  );
}

function CaseFileContact({ id }: { readonly id: string | null }) {
  const words = "Kontakt in der Fallakte";
  return id ? <a href={`/intern/case-files/${id}#contacts`}>{words}</a> : words;
}
