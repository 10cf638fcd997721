import { Badge, Empty } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import type { readAudit } from "@/domain/audit/queries";
import { formatExactInstant } from "@/lib/i18n/format";
import { actionWords, sharedFieldWords } from "./words";

type Entry = Awaited<ReturnType<typeof readAudit>>[number];

const actorWords: Record<string, string> = {
  visitor: "öffentliche Seite",
  personByLink: "die Person selbst",
  invited: "eingeladene Person",
  system: "das Portal",
};

/** Who did what and when, newest first. */
export function AuditTable({
  entries,
  stateWords,
}: {
  entries: readonly Entry[];
  stateWords: Record<string, string>;
}) {
  if (entries.length === 0) return <Empty>Noch nichts geschehen.</Empty>;
  return (
    <RowTable
      label="Zugriffsprotokoll"
      rows={entries}
      columns={[
        { head: "Wann", cell: ({ at }) => formatExactInstant(at), oneLine: true },
        {
          head: "Wer",
          cell: ({ actorName, actorKind }) => actorName ?? actorWords[actorKind] ?? actorKind,
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
    return from === to ? `${state(to)}: bestätigt` : `${state(from)} → ${state(to)}`;
  }
  if (Array.isArray(fields)) {
    return fields
      .map((field) => (sharedFieldWords as Record<string, string>)[field] ?? field)
      .join(", ");
  }
  return "";
}
