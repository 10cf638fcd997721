import { Badge, Empty } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { readAudit } from "@/domain/audit-log/queries";
import { formatExactInstant } from "@/lib/i18n/format";
import { actionWords } from "./action-words";
import { sharedFieldWords } from "./words";

type Audit = Awaited<ReturnType<typeof readAudit>>;
type Entry = Audit["events"][number];

const actorWords: Record<string, string> = {
  visitor: "öffentliche Seite",
  personByLink: "die Person selbst",
  carrierByLink: "Träger über den Link in einer Mail",
  recipientByLink: "Träger oder Stelle über den Link zu einer Vermittlung",
  invited: "eingeladene Person",
  system: "das Portal",
};

type Props = {
  audit: Pick<Audit, "events" | "older">;
  /** The page it stands on, and the entry before which it begins there. */
  page: string;
  before: string | undefined;
  stateWords: Record<string, string>;
};

/** Who did what and when, newest first, and the way to what came before. */
export function AuditLog({ audit: { events, older }, page, before, stateWords }: Props) {
  if (events.length === 0) return <Empty>Noch nichts geschehen.</Empty>;
  return (
    <>
      <AuditTable entries={events} stateWords={stateWords} />
      {(older || before) && (
        <p className="mt-3 flex flex-wrap items-center gap-x-5">
          {older ? `Hier stehen ${events.length} Einträge; es gibt ältere.` : "Das war der Anfang."}
          {older && (
            <a className="inline-flex min-h-11 items-center" href={`${page}?before=${older}`}>
              Ältere Einträge
            </a>
          )}
          {before && (
            <a className="inline-flex min-h-11 items-center" href={page}>
              Zu den neuesten
            </a>
          )}
        </p>
      )}
    </>
  );
}

type TableProps = { entries: readonly Entry[]; stateWords: Record<string, string> };

function AuditTable({ entries, stateWords }: TableProps) {
  return (
    <RowTable
      label="Zugriffsprotokoll"
      rows={entries}
      columns={[
        { head: "Wann", cell: ({ at }) => formatExactInstant(at), oneLine: true },
        {
          head: "Wer",
          cell: ({ actorName, actorKind, inPlaceOf }) => (
            <>
              {actorName ?? actorWords[actorKind] ?? actorKind}
              {inPlaceOf && <span className="block text-soft">in Vertretung für {inPlaceOf}</span>}
            </>
          ),
        },
        {
          head: "Was",
          cell: (entry) => (
            <>
              {actionOf(entry)} {entry.denied && <Badge tone="not">abgewiesen</Badge>}
            </>
          ),
        },
        { head: "Einzelheiten", cell: (entry) => detailOf(entry, stateWords) },
      ]}
    />
  );
}

function actionOf({ action }: Entry): string {
  return Object.hasOwn(actionWords, action)
    ? actionWords[action as keyof typeof actionWords]
    : action;
}

function detailOf({ detail }: Entry, stateWords: Record<string, string>): string {
  if (!detail) return "";
  const { from, to, fields, repeat } = detail;
  if (repeat) return repeat === "same" ? "noch einmal geschickt" : "von der Person berichtigt";
  const state = (code: unknown) => stateWords[String(code)] ?? String(code);
  if (from !== undefined && to !== undefined) {
    return from === to ? state(to) : `${state(from)} → ${state(to)}`;
  }
  if (Array.isArray(fields)) {
    return fields
      .map((field) => (sharedFieldWords as Record<string, string>)[field] ?? field)
      .join(", ");
  }
  return "";
}
