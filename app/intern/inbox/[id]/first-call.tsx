import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";
import { formatInstant } from "@/lib/i18n/format";

type Props = { readonly request: Awaited<ReturnType<typeof readContactRequest>> };

/** Of a request that is with a case file already: the call that its person waits for all the same. */
export function FirstCall({ request: { awaitsCall, late, answerBy, caseFileId } }: Props) {
  if (!awaitsCall) return null;
  return (
    <Panel title="Erster Anruf">
      <p className="mt-2 max-w-152">
        Der erste Anruf {late ? "war" : "ist"} bis {formatInstant(answerBy)} zugesagt; so steht es
        auch auf der Seite der Person. Die Zusage bleibt auf „Heute“, bis ein Gespräch notiert ist:
        als{" "}
        {caseFileId ? (
          <a href={`/intern/case-files/${caseFileId}#contacts`}>Kontakt in der Fallakte</a>
        ) : (
          "Kontakt in der Fallakte"
        )}{" "}
        oder hier unten mit „Person erreicht“.
      </p>
    </Panel>
  );
}
