import { Panel } from "@/components/panel";
import type { Today } from "@/domain/today/queries";
import { countWords, hoursWords, whoWords } from "./task-words";

/** What will not get done this week: counted, and the first of each kind by name. */
export function NotDone({ today }: { today: Today }) {
  const { notThisWeek, counts } = today;
  if (counts.notThisWeek === 0) return null;
  const minutes = notThisWeek.reduce((sum, each) => sum + each.minutes, 0);
  return (
    <Panel title={`Passt nicht mehr in diese Woche (${counts.notThisWeek})`} id="not-done">
      <p className="mt-1 text-soft">
        Dafür fehlen {hoursWords(minutes)}. Was zuerst käme, steht zuerst.
      </p>
      <ul className="mt-2 grid gap-2">
        {notThisWeek.map(({ kind, count, named }) => (
          <li key={kind}>
            <b>{countWords(kind, count)}:</b>{" "}
            {named.map((row, index) => (
              <span key={row.key}>
                {index > 0 && "; "}
                <a href={row.href}>
                  <bdi>{whoWords(row)}</bdi>
                </a>{" "}
                <span className="text-soft">({row.reason})</span>
              </span>
            ))}
            {count > named.length && ` und ${count - named.length} weitere`}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
