import { AskFirst } from "@/components/form/ask-first";
import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";
import { ReachedBy } from "../../reached-by";

type Request = Awaited<ReturnType<typeof readContactRequest>>;
type Props = { readonly request: Request };

/** Of a request of which nobody knows whether its person wrote it: who has asked them says so. */
export function Unproven({ request }: Props) {
  const { id, version, maybeOf, canUntie } = request;
  if (!maybeOf) return null;
  const { name, place, hasNoWay } = maybeOf;
  const asked = hasNoWay ? askedAsWritten : askedAsKnown;
  return (
    <Panel title="Vielleicht schon bekannt" id="known">
      <p className="mt-2">
        Vielleicht von{" "}
        {place ? (
          <a href={place}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <bdi>{name}</bdi>
        )}
        , bisher bekannt: <KnownWays of={maybeOf} />
      </p>
      {hasNoWay && <AsWritten request={request} />}
      <p className="mt-1 max-w-152 text-soft">
        Name und Nummer kennen auch andere.
        {!hasNoWay && " Bitte fragen Sie die Person auf dem Weg, den Sie schon vorher kannten."} Bis
        dahin zeigen Link und Code der Anfrage nur die Anfrage, und zu den Angaben der Person kommt
        nichts hinzu.
        {!canUntie &&
          " Die Anfrage kam beim Zusammenführen zweier Personen mit und geht mit ihm auch wieder zurück."}
      </p>
      <div className="mt-1 flex flex-wrap items-start gap-x-6 gap-y-2">
        <AskFirst
          label="Die Person hat sie selbst geschrieben"
          action={`/intern/inbox/${id}/prove`}
          consequence={`${asked.only} Link und Code dieser Anfrage zeigen dann ihre ganze Seite: Termine, Vermittlungen und Einwilligungen. War es ein Versehen, lässt es sich hier zurücknehmen; was bis dahin gelesen wurde, nicht. Was sie geschrieben hat, kommt in ihre Fallakte; läuft keine, wird sie angelegt.`}
          confirm={asked.confirm}
        >
          <input type="hidden" name="version" value={version} />
        </AskFirst>
        {canUntie && (
          <AskFirst
            label="Jemand anderes hat sie geschrieben"
            action={`/intern/inbox/${id}/untie`}
            consequence="Die Anfrage wartet dann wieder wie vorher, mit der Zusage von damals: Bitte melden Sie sich auf dem Weg, der darin steht. Bei dieser Person bleibt nichts davon."
            confirm="Ja, von der Person lösen"
          >
            <input type="hidden" name="version" value={version} />
          </AskFirst>
        )}
      </div>
    </Panel>
  );
}

const askedAsKnown = {
  only: "Bitte nur, wenn Sie die Person auf dem bekannten Weg gesprochen haben.",
  confirm: "Ja, auf dem bekannten Weg bestätigt",
};
const askedAsWritten = {
  only: "Bitte nur, wenn Sie sicher sind, dass Sie mit der Person selbst gesprochen haben: bei einem Besuch mit Ausweis, oder weil sie genannt hat, was Sie schon von ihr wussten.",
  confirm: "Ja, nachgefragt und sicher",
};

type Known = NonNullable<Request["maybeOf"]>;

function KnownWays({ of: { contact, otherContact, hasNoWay } }: { readonly of: Known }) {
  if (hasNoWay) return "kein Weg, sie zu erreichen";
  return (
    <>
      {contact?.value && <ReachedBy contact={contact} />}
      {contact?.value && otherContact && "; "}
      {otherContact && <bdi>{otherContact}</bdi>}
    </>
  );
}

/** The one way there is to ask somebody of whom nothing was known: whoever answers may be anybody. */
function AsWritten({ request: { channel, contact } }: Props) {
  return (
    <p className="mt-1 max-w-152">
      Fragen können Sie nur auf dem Weg aus der Anfrage, nicht bestätigt:{" "}
      <ReachedBy contact={{ channel, value: contact }} />. Dort antwortet vielleicht jemand anderes:
      Bitte sagen Sie nichts, was Sie von der Person wissen. Lassen Sie sich nennen, was Sie schon
      wissen, zum Beispiel das Geburtsdatum, oder bitten Sie sie, mit Ausweis vorbeizukommen.
    </p>
  );
}
