import { AskFirst } from "@/components/form/ask-first";
import type { readContactRequest } from "@/domain/contact-request/queries";
import { profileLabels } from "../../case-files/[id]/profile/profile-fields";

type Request = Awaited<ReturnType<typeof readContactRequest>>;
type Props = { readonly request: Request };

/** The way back for who has said by a slip that somebody wrote a request. */
export function Proven({ request: { id, version, brought } }: Props) {
  if (!brought) return null;
  return (
    <AskFirst
      label="Doch nicht von dieser Person"
      action={`/intern/inbox/${id}/disprove`}
      consequence={`Link und Code dieser Anfrage zeigen dann wieder nur die Anfrage, und sie wartet wie vor der Bestätigung. ${broughtWords(brought)} Was inzwischen über die Seite gesagt oder zurückgenommen wurde, bleibt: Bitte sehen Sie im Verlauf nach. Vielleicht hat jemand anderes die Seite der Person gelesen: Das kann eine Datenpanne sein (Art. 33 DSGVO), bitte sagen Sie es gleich dem Datenschutz der Stadt.`}
      confirm="Ja, Bestätigung zurücknehmen"
    >
      <input type="hidden" name="version" value={version} />
    </AskFirst>
  );
}

/** What goes back, by name, so that nobody has to look for it afterwards. */
function broughtWords({ fields, caseFile }: NonNullable<Request["brought"]>): string {
  const named = fields.map((field) => `„${labelOf(field)}“`);
  const file = caseFile === "new" ? ["eine neue Fallakte"] : [];
  const again = caseFile === "again" ? ["die Fallakte, die geschlossen war und wieder läuft"] : [];
  const all = [...named, ...file, ...again];
  if (all.length === 0) return "Zur Person kam mit ihr nichts hinzu.";
  return `Mit ihr kamen zur Person: ${all.join(", ")}. Das wird wieder wie vorher; woran seither gearbeitet wurde, bleibt, und es wird Ihnen gesagt.`;
}

function labelOf(field: string): string {
  return Object.hasOwn(profileLabels, field)
    ? profileLabels[field as keyof typeof profileLabels]
    : field;
}
