import { Badge } from "@/components/panel";
import { plainLines } from "@/lib/content/plain-text";
import { highestGrade, longestSentence, readability } from "@/lib/text/readable";

/** More would be no hint any more. */
const most = 5;

/** How easily the German text is read, and what makes it hard: an advice, never an obstacle. */
export function ReadableHints({ texts }: { texts: readonly string[] }) {
  const found = readability(texts.flatMap(plainLines).join("\n"));
  if (!found) return null;
  const { grade, longSentences, hardWords } = found;
  const easy = grade <= highestGrade;
  return (
    <section className="mt-4 max-w-152 rounded-card border border-line p-3">
      <h2 className="text-base">
        Leicht zu lesen?{" "}
        <Badge tone={easy ? "fits" : "asks"}>
          Schwierigkeit {grade} von 15{easy ? "" : `, gut ist bis ${highestGrade}`}
        </Badge>
      </h2>
      <p className="text-soft">
        Für den zuletzt gespeicherten Text. Nur ein Hinweis: Sie können so weitermachen.
      </p>
      <Hints
        title={`Lange Sätze (über ${longestSentence} Wörter): Lassen sie sich teilen?`}
        found={longSentences}
      />
      <Hints
        title="Lange Wörter: Gibt es ein kürzeres, oder einen Satz, der sie erklärt?"
        found={hardWords}
      />
      {longSentences.length === 0 && hardWords.length === 0 && (
        <p className="mt-1">Keine langen Sätze, keine schweren Wörter.</p>
      )}
    </section>
  );
}

function Hints({ title, found }: { title: string; found: readonly string[] }) {
  if (found.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 text-base">{title}</h3>
      <ul className="list-disc ps-5">
        {found.slice(0, most).map((each) => (
          <li key={each} className="[overflow-wrap:anywhere]">
            {each}
          </li>
        ))}
      </ul>
      {found.length > most && <p className="text-soft">und {found.length - most} weitere</p>}
    </>
  );
}
