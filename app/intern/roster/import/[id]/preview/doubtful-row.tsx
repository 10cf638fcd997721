import type { ReactNode } from "react";
import { RadioGroup } from "@/components/form/choices";
import type { ListedPerson } from "@/domain/roster/listed-person";
import { formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../../../issue-sentence";
import { useWords } from "../../import-words";
import type { Facts, PreviewRow } from "./preview-rows";
import { saidWords } from "./said-words";

type Doubtful = Extract<PreviewRow["fate"], { kind: "doubtful" }>;
type Props = { readonly row: PreviewRow; readonly form: FormState; readonly facts: Facts };

/** A row that may mean somebody known, or whose age asks a question: a person decides. */
export function DoubtfulRow({ row, form, facts }: Props) {
  const { line, person, fate, known, likeRow } = row;
  if (!person || fate.kind !== "doubtful") return null;
  const name = `row-${line}`;
  return (
    <RadioGroup
      name={name}
      value={form.value(name)}
      legend={
        <>
          Zeile {line}: <bdi>{person.name}</bdi>
        </>
      }
      hint={saidWords(person, facts)}
      note={questionsAbout(fate, likeRow, facts)}
      choices={[
        ...known.map((one) => ({
          value: `same:${one.id}`,
          label: (
            <>
              Ist <bdi className="font-bold">{one.name}</bdi>
              <span className="block text-soft">{knownWords(one)}</span>
            </>
          ),
        })),
        {
          value: "other",
          label:
            known.length > 0 || fate.likeLine !== null
              ? "Ist jemand anderes: neu aufnehmen"
              : "Trotzdem aufnehmen",
        },
        { value: "leftOut", label: "Zeile auslassen" },
      ]}
    />
  );
}

/** What there is to ask beside who it is. */
function questionsAbout(
  { age, lacks }: Doubtful,
  like: PreviewRow["likeRow"],
  facts: Facts,
): ReactNode {
  const questions = [
    lacks === null ? "" : `${useWords[lacks]} fehlt. Heißt die Person wirklich nur so?`,
    age === null
      ? ""
      : `Ist ${age} Jahre alt und damit außerhalb der Altersgrenzen. Stimmt das Geburtsdatum?`,
  ].filter(Boolean);
  if (questions.length === 0 && !like) return undefined;
  return (
    <>
      {like && (
        <span className="block">
          Sieht wie Zeile {like.line} aus: <bdi className="font-bold">{like.person.name}</bdi>
          {saidAfter(like.person, facts)}. Ist es dieselbe Person, lassen Sie diese Zeile bitte aus.
        </span>
      )}
      {questions.join(" ")}
    </>
  );
}

function saidAfter(person: ListedPerson, facts: Facts): string {
  const said = saidWords(person, facts);
  return said && `, ${said}`;
}

function knownWords({ birthDate, contact, publicCode, onRoster }: PreviewRow["known"][number]) {
  return [
    birthDate ? `geboren ${formatShortDate(birthDate)}` : "Geburtsdatum nicht bekannt",
    contact?.value,
    publicCode,
    onRoster ? "steht schon auf der Liste" : "steht noch nicht auf der Liste",
  ]
    .filter(Boolean)
    .join(", ");
}
