import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readRevision } from "@/domain/offer-revision/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { noticeFor } from "../../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { choiceWords } from "../../choice-words";
import { Difference } from "../../difference";
import { RevisionBadge } from "../../revision-badge";
import { DecisionPanel } from "./decision-panel";
import { SectionsPanel } from "./sections-panel";
import { WritePanel } from "./write-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function RevisionPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const revision = await orNotFound(readRevision(actor, { id }));
  const draft = await loadDraft("offer-revision", await queryValue(searchParams, "draft"));
  const form = formState(draft, { reason: "Grund" });
  const choices = choiceWords();
  const { state, isNew, changed, writable, decides } = revision;
  return (
    <Desk
      actor={actor}
      room="/intern/offers"
      title={revision.title || "Neues Angebot"}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        <>
          {isNew ? "Neues Angebot" : "Änderung"}, {revision.carrierName}
        </>
      }
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <RevisionBadge state={state} />
        <a
          className="inline-flex min-h-11 items-center gap-2"
          href={`/intern/offers/drafts/${id}/preview/de`}
        >
          <Icon name="look" />
          Vorschau ansehen
        </a>
        {revision.offerId && (
          <a
            className="inline-flex min-h-11 items-center gap-2"
            href={`/intern/offers/${revision.offerId}`}
          >
            <Icon name="offer" />
            {isNew ? "Zum Angebot" : "Zum veröffentlichten Angebot"}
          </a>
        )}
      </p>
      {state === "returned" && (
        <div className="note mt-3 max-w-152">
          <p className="font-bold">Zurückgegeben von {revision.decidedBy ?? "–"}:</p>
          <p className="whitespace-pre-wrap">{revision.reason}</p>
        </div>
      )}
      {writable && <WritePanel revision={revision} />}
      {state === "submitted" && !decides && <Waiting id={id} version={revision.version} />}
      {!isNew && state !== "approved" && (
        <Panel title="Was sich ändert">
          {changed.length === 0 ? (
            <p className="mt-1 text-soft">Noch nichts. Wählen Sie unten einen Abschnitt.</p>
          ) : (
            <Difference
              before={revision.before}
              after={revision.fields}
              changed={changed}
              choices={choices}
            />
          )}
        </Panel>
      )}
      {decides && !isNew && <DecisionPanel revision={revision} form={form} />}
      <SectionsPanel revision={revision} choices={choices} />
      {decides && isNew && <DecisionPanel revision={revision} form={form} />}
    </Desk>
  );
}

function Waiting({ id, version }: { id: string; version: number }) {
  return (
    <Panel title="Wird geprüft">
      <p className="mt-1">
        Das Teilhabemanagement liest den Entwurf. So lange bleibt er, wie er ist.
      </p>
      <form action={`/intern/offers/drafts/${id}/recall`} method="post">
        <input type="hidden" name="version" value={version} />
        <button className="button quiet mt-3" type="submit">
          Zurückholen und weiterschreiben
        </button>
      </form>
    </Panel>
  );
}
