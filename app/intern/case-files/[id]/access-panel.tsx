import { AskFirst } from "@/components/form/ask-first";
import { Icon } from "@/components/icon";
import { Badge, Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import type { readCaseFile } from "@/domain/case-file/queries";
import { listAccesses } from "@/domain/person-access/queries";
import { berlinDate } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { orNotFound } from "../../page-tools";
import { languageWords } from "../../words";

type Props = {
  readonly actor: StaffActor;
  readonly file: Pick<
    Awaited<ReturnType<typeof readCaseFile>>,
    "id" | "goesOnIn" | "personId" | "languages" | "requests"
  >;
};

/** How the person gets to their own page: a card to take home, a link to send, and ending both. */
export async function CaseAccess({ actor, file: { id: caseFileId, ...file } }: Props) {
  const accesses = await orNotFound(listAccesses(actor, { caseFileId }));
  const { keys, unproven, protected: isProtected } = accesses;
  const here = `/intern/case-files/${caseFileId}`;
  const [first] = keys;
  const requestOf = (requestId: string | null) => file.requests.find(({ id }) => id === requestId);
  return (
    <Panel title="Eigene Seite der Person" id="own-page">
      {first ? (
        <>
          <p className="mt-1 max-w-152">
            Auf „Mein nächster Schritt“ sieht die Person Termine und Vermittlungen, bittet um Anruf
            und nimmt Einwilligungen zurück.
          </p>
          <p className="mt-3 flex flex-wrap gap-2">
            <a className="button quiet" href={`${here}/access/card`}>
              <Icon name="sheet" />
              Karte drucken ({cardLanguages(file.languages.written)})
            </a>
            <a className="button quiet" href={`/intern/messages/${file.personId}?template=ownPage`}>
              <Icon name="chat" />
              Link schicken
            </a>
          </p>
          <ul className="mt-2 grid gap-1">
            {keys.map((key) => (
              <Key key={key.id} of={key} request={requestOf(key.requestId)} />
            ))}
          </ul>
          {isProtected && <OwnNumberNote accessId={first.id} />}
        </>
      ) : (
        <>
          <Empty>
            Noch kein Zugang: Mit einer Karte oder einem Link kommt die Person auf ihre Seite „Mein
            nächster Schritt“.
          </Empty>
          {!file.goesOnIn && (
            <form className="mt-3" action={`${here}/access`} method="post">
              <button className="button quiet" type="submit">
                <Icon name="code" />
                Zugang ausstellen
              </button>
            </form>
          )}
        </>
      )}
      {unproven.map(({ id, receivedAt }) => (
        <p key={id} className="mt-2 max-w-152 text-soft">
          Der Link der{" "}
          <a href={`/intern/inbox/${id}`}>Anfrage vom {formatShortDate(berlinDate(receivedAt))}</a>{" "}
          zeigt nur die Anfrage, bis bestätigt ist, dass die Person sie geschrieben hat.
        </p>
      ))}
    </Panel>
  );
}

function cardLanguages(language: string): string {
  return language === "de" ? "Deutsch" : `${languageWords[language] ?? language} und Deutsch`;
}

type KeyProps = {
  readonly of: Awaited<ReturnType<typeof listAccesses>>["keys"][number];
  readonly request: Props["file"]["requests"][number] | undefined;
};

function Key({ of: { id, createdAt, renewedAt }, request }: KeyProps) {
  const day = (at: Date) => formatShortDate(berlinDate(at));
  return (
    <li className="flex flex-wrap items-start gap-x-4">
      <span className="wrap-anywhere inline-flex min-h-11 min-w-0 items-center">
        <span>
          Zugang{" "}
          {request ? <OfRequest request={request} /> : `ausgestellt am ${formatInstant(createdAt)}`}
          {renewedAt && `, erneuert am ${day(renewedAt)}`}
        </span>
      </span>
      <AskFirst
        label="Erneuern"
        action={`/intern/access/${id}/renew`}
        consequence="Für eine verlorene Karte oder einen Link, den andere kennen: Karte, Link und Code von bisher führen dann nirgends mehr hin. Geben Sie der Person danach eine neue Karte."
        confirm="Neuen Link und Code machen"
      />
      <AskFirst
        label="Beenden"
        action={`/intern/access/${id}/end`}
        consequence="Karte, Link und Code führen dann nirgends mehr hin."
        confirm="Zugang beenden"
      />
    </li>
  );
}

/** What tells the key of one request from that of another, so that the right one is ended. */
function OfRequest({ request }: { readonly request: Props["file"]["requests"][number] }) {
  const { id, receivedAt, name, reachedAt } = request;
  return (
    <>
      mit der <a href={`/intern/inbox/${id}`}>Anfrage vom {formatInstant(receivedAt)}</a> von{" "}
      <bdi>{name}</bdi>
      {reachedAt && (
        <>
          {" "}
          (<bdi dir="ltr">{reachedAt}</bdi>)
        </>
      )}
    </>
  );
}

/** That a number protects the page, and the way out for somebody who has forgotten it. */
export function OwnNumberNote({ accessId }: { readonly accessId: string }) {
  return (
    <div className="mt-2">
      <Badge tone="fits">mit Geheimzahl geschützt</Badge>
      <AskFirst
        label="Geheimzahl entfernen"
        action={`/intern/access/${accessId}/number`}
        consequence="Nur wenn die Person sie vergessen hat oder andere zu oft geraten haben. Die Seite zeigt dann allen, die Karte oder Link haben, wieder alles. Lesen kann die Zahl niemand."
        confirm="Ja, entfernen"
      />
    </div>
  );
}
