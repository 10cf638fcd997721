import { AskFirst } from "@/components/form/ask-first";
import type { readContactRequest } from "@/domain/contact-request/queries";

type Props = { readonly request: Awaited<ReturnType<typeof readContactRequest>> };

/** Of a request of which nobody knows whether its person wrote it: who has asked them says so. */
export function Unproven({ request: { id, version, unproven, canUntie } }: Props) {
  if (!unproven) return null;
  return (
    <div className="mt-3">
      <p className="max-w-152">
        Ob die Person diese Anfrage selbst geschrieben hat, ist noch nicht bestätigt. Link und Code
        der Anfrage zeigen deshalb nur die Anfrage und nichts von der Person.
        {!canUntie &&
          " Sie kam beim Zusammenführen zweier Personen mit und geht mit ihm auch wieder zurück."}
      </p>
      <AskFirst
        label="Die Person hat sie selbst geschrieben"
        action={`/intern/inbox/${id}/prove`}
        consequence="Bitte nur, wenn Sie unter der Nummer mit ihr gesprochen haben, die Sie schon vorher von ihr hatten. Link und Code dieser Anfrage zeigen dann ihre ganze Seite: Termine, Vermittlungen und Einwilligungen."
        confirm="Ja, unter der bekannten Nummer bestätigt"
      >
        <input type="hidden" name="version" value={version} />
      </AskFirst>
      {canUntie && (
        <AskFirst
          label="Gehört doch nicht zu dieser Person"
          action={`/intern/inbox/${id}/untie`}
          consequence="Die Anfrage wartet dann wieder. Was mit ihr in die Fallakte kam, etwa eine Nummer, steht dort im Verlauf; bitte selbst herausnehmen."
          confirm="Ja, von der Person lösen"
        >
          <input type="hidden" name="version" value={version} />
        </AskFirst>
      )}
    </div>
  );
}
