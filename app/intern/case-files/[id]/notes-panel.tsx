import { AskFirst } from "@/components/form/ask-first";
import { Icon } from "@/components/icon";
import { Badge, Empty, Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { StaffActor } from "@/domain/access/actor";
import { readNotes } from "@/domain/note/queries";
import { formatInstant } from "@/lib/i18n/format";

type Props = { actor: StaffActor; caseFileId: string; rests: boolean };

/** The latest notes, and the way to write one. */
export async function CaseNotes({ actor, caseFileId, rests }: Props) {
  const { notes, olderOwn, count, draft } = await readNotes(actor, { caseFileId });
  const page = `/intern/case-files/${caseFileId}`;
  return (
    <Panel title="Notizen" id="notes">
      {notes.length === 0 ? (
        <Empty>Noch keine Notiz.</Empty>
      ) : (
        <NoteList notes={notes} page={page} />
      )}
      {olderOwn.length > 0 && (
        <Unfold label={`Ältere Notizen nur für mich (${olderOwn.length})`} open={false}>
          <NoteList notes={olderOwn} page={page} />
        </Unfold>
      )}
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-2">
        {(!rests || draft) && (
          <a className="button quiet" href={`${page}/notes/write`}>
            <Icon name="note" />
            {draft ? "Entwurf weiterschreiben" : "Notiz schreiben"}
          </a>
        )}
        {draft && <span className="text-soft">Entwurf vom {formatInstant(draft.changedAt)}</span>}
        {count > notes.length && (
          <a className="inline-flex min-h-11 items-center" href={`${page}?kind=note#timeline`}>
            Alle {count} Notizen
          </a>
        )}
      </p>
    </Panel>
  );
}

type ListProps = {
  readonly notes: Awaited<ReturnType<typeof readNotes>>["notes"];
  readonly page: string;
};

/** Who reads one for themselves has written it, and can open it. */
function NoteList({ notes, page }: ListProps) {
  return (
    <ol className="mt-1">
      {notes.map(({ id, notedAt, author, visibility, text }) => (
        <li key={id} className="border-line border-b py-2.5 last:border-b-0">
          <p className="text-soft">
            {formatInstant(notedAt)} · {author}{" "}
            {visibility === "own" && <Badge>nur für mich</Badge>}
          </p>
          <p className="wrap-anywhere max-w-prose whitespace-pre-wrap" dir="auto">
            {text}
          </p>
          {visibility === "own" && (
            <AskFirst
              label="Für das Team öffnen"
              of={`Notiz vom ${formatInstant(notedAt)}`}
              action={`${page}/notes/${id}/share`}
              consequence="Dann lesen sie alle, die diese Fallakte lesen dürfen. Das lässt sich nicht zurücknehmen."
              confirm="Ja, öffnen"
            />
          )}
        </li>
      ))}
    </ol>
  );
}
