import { Panel } from "@/components/panel";
import { hourWords } from "@/domain/case-conference/frame-words";
import type { comparePersons } from "@/domain/merge/queries";
import { formatList } from "@/lib/i18n/format";

type Props = {
  readonly pair: Pick<Awaited<ReturnType<typeof comparePersons>>, "readers" | "hearers">;
};

/** Who outside knows of one of the two, or is to hear of them: a merge changes nothing there. */
export function ReadersPanel({ pair: { readers, hearers } }: Props) {
  if (readers.length + hearers.length === 0) return null;
  return (
    <Panel title="Wer von außen liest oder hört">
      <ul className="mt-1 list-disc ps-5">
        {readers.map(({ id, recipient, of }) => (
          <li key={id}>
            <a href={`/intern/referrals/${id}`}>
              <bdi>{recipient}</bdi>
            </a>{" "}
            liest Angaben von <bdi>{of}</bdi>.
          </li>
        ))}
        {hearers.map(({ id, caseFileId, names, of, ...hour }) => (
          <li key={id}>
            <a href={`/intern/case-files/${caseFileId}/conferences/${id}`}>
              Fallkonferenz am {hourWords(hour)}
            </a>
            : Mit Einwilligung von <bdi>{of}</bdi> {names.length === 1 ? "hört" : "hören"} dort von
            der Person: <bdi>{formatList("de", names)}</bdi>.
          </li>
        ))}
      </ul>
      {readers.length > 0 && (
        <p className="mt-2 text-soft">
          Durch das Zusammenführen ändert sich bei den Vermittlungen nichts: Jede Stelle sieht
          weiter den Namen und die Angaben, denen die Person für sie zugestimmt hat. Neu sieht sie
          erst, was Sie danach in die Angaben der Person eintragen, oder was mit einer erneuerten
          Einwilligung weitergegeben wird.
        </p>
      )}
      {hearers.length > 0 && (
        <p className="mt-2 text-soft">
          Eine Fallkonferenz findet statt wie geplant und steht danach in der Fallakte, die läuft.
          Sind es doch zwei Personen, spricht man dort über die falsche: Bitte klären Sie das
          vorher.
        </p>
      )}
    </Panel>
  );
}
