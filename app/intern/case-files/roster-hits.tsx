import { Panel } from "@/components/panel";
import { RowLink } from "@/components/row-table";
import type { findWithoutCaseFile } from "@/domain/roster/queries";
import { whoWords } from "../roster/who";
import { reachWords } from "../words";

type Hits = Awaited<ReturnType<typeof findWithoutCaseFile>>;
type Props = { readonly hits: Hits; readonly find: string };

/** Whoever is meant and has no case file stands on the list of the target group perhaps. */
export function RosterHits({ hits: { shown, total }, find }: Props) {
  if (total === 0) return null;
  return (
    <Panel title={`Auf der Zielgruppenliste, ohne Fallakte (${total})`} id="roster">
      <ul className="mt-2 grid gap-2">
        {shown.map((entry) => (
          <li key={entry.id}>
            <RowLink href={`/intern/roster/${entry.id}`}>
              <bdi>{entry.name}</bdi>
            </RowLink>
            <span className="block text-soft">
              {whoWords(entry)}; {reachWords[entry.reach]}
            </span>
          </li>
        ))}
      </ul>
      {total > shown.length && (
        <p className="mt-2">
          <a className="inline-flex min-h-11 items-center" href={`/intern/roster/all?find=${find}`}>
            Alle {total} in der Zielgruppenliste zeigen
          </a>
        </p>
      )}
    </Panel>
  );
}
