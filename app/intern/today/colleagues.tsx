import { Badge } from "@/components/panel";
import type { Today } from "@/domain/today/queries";
import type { FormState } from "../issue-sentence";
import { TaskList } from "./task-list";

type Props = {
  readonly held: Today["colleagues"];
  readonly form: FormState;
  /** Row by row, instead of in figures. */
  readonly open: boolean;
};

/**
 * What lies with colleagues: it takes none of one's own hours, and is hidden from nobody when one
 * of them is away.
 */
export function Colleagues({ held: { count, shares, rows }, form, open }: Props) {
  if (count === 0) return null;
  return (
    <section className="mt-6" id="colleagues" tabIndex={-1} data-round="">
      <h2 className="text-lg">Bei Kolleginnen und Kollegen ({count})</h2>
      <p className="mt-1 max-w-prose text-soft">
        Das zählt nicht zu Ihren Stunden. Ist jemand weg und niemand vertritt, sehen Sie hier, was
        liegen bleibt.
      </p>
      <ul className="mt-2 grid gap-1.5">
        {shares.map(({ userId, displayName, count: some, late }) => (
          <li key={userId} className="flex flex-wrap items-center gap-x-3">
            <bdi className="font-bold">{displayName}</bdi>
            <span>{some === 1 ? "1 Sache" : `${some} Dinge`}</span>
            {late > 0 && <Badge tone="not">davon {late} über die Zeit</Badge>}
          </li>
        ))}
      </ul>
      {open && <TaskList label="Bei Kolleginnen und Kollegen" rows={rows} form={form} />}
      {open && count > rows.length && (
        <p className="mt-2 text-soft">Und {count - rows.length} weitere.</p>
      )}
      <p className="mt-2">
        <a href={open ? "/intern/today#colleagues" : "/intern/today?colleagues=1#colleagues"}>
          {open ? "Wieder nur Zahlen zeigen" : "Zeile für Zeile zeigen"}
        </a>
      </p>
    </section>
  );
}
