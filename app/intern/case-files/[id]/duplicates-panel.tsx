import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { duplicatesOf } from "@/domain/merge/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { likenessWords, Named } from "../../duplicates/likeness-words";
import { orNotFound } from "../../page-tools";
import { caseFileStateWords } from "../../words";

type Props = { readonly actor: StaffActor; readonly caseFileId: string };

/** Who may be the same person, who has been merged into them, and their other case files. */
export async function CaseDuplicates({ actor, caseFileId }: Props) {
  const { pairs, merges, others } = await orNotFound(duplicatesOf(actor, { caseFileId }));
  if (pairs.length + merges.length + others.length === 0) return null;
  return (
    <Panel title="Dieselbe Person?" id="duplicates">
      <ul className="mt-1 grid gap-1">
        {pairs.map((pair) => (
          <li key={pair.id}>
            <a
              className="inline-flex min-h-11 items-center"
              href={`/intern/duplicates/${pair.kept.id}/${pair.other.id}`}
            >
              <Named person={pair.other} />
            </a>{" "}
            <span className="text-soft">{likenessWords(pair)}</span>
          </li>
        ))}
        {merges.map(({ id, at, name }) => (
          <li key={id}>
            Zusammengeführt mit <bdi>{name}</bdi> am {formatShortDate(berlinDate(at))}:{" "}
            <a className="inline-flex min-h-11 items-center" href={`/intern/merges/${id}`}>
              wieder trennen
            </a>
          </li>
        ))}
        {others.map(({ id, state, openedAt }) => (
          <li key={id}>
            <a className="inline-flex min-h-11 items-center" href={`/intern/case-files/${id}`}>
              Weitere Fallakte vom {formatShortDate(berlinDate(openedAt))}
            </a>{" "}
            <span className="text-soft">{caseFileStateWords[state]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
