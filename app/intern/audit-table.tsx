import { Badge, Empty, TableFrame } from "@/components/panel";
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
    <TableFrame label="Zugriffsprotokoll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">Wann</th>
            <th scope="col">Wer</th>
            <th scope="col">Was</th>
            <th scope="col">Einzelheiten</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.id}>
              <td className="whitespace-nowrap">{formatExactInstant(entry.at)}</td>
              <td>{entry.actorName ?? actorWords[entry.actorKind] ?? entry.actorKind}</td>
              <td>
                {actionOf(entry)} {entry.denied && <Badge tone="not">abgewiesen</Badge>}
              </td>
              <td>{detailOf(entry, stateWords)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
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
