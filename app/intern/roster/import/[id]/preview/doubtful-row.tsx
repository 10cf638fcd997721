import { RadioGroup } from "@/components/form/choices";
import { formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../../../issue-sentence";
import { useWords } from "../../import-words";
import type { Facts, PreviewRow } from "./preview-rows";
import { saidWords } from "./said-words";

type Doubtful = Extract<PreviewRow["fate"], { kind: "doubtful" }>;
type Props = { readonly row: PreviewRow; readonly form: FormState; readonly facts: Facts };

/** A row that may mean somebody known, or whose age asks a question: a person decides. */
export function DoubtfulRow({ row, form, facts }: Props) {
  const { line, person, fate, known } = row;
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
      note={questionsAbout(fate)}
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
function questionsAbout({ age, likeLine, lacks }: Doubtful): string | undefined {
  const questions = [
    lacks === null ? "" : `${useWords[lacks]} fehlt. Heißt die Person wirklich nur so?`,
    likeLine === null
      ? ""
      : `Sieht wie Zeile ${likeLine} aus. Ist es dieselbe Person, lassen Sie diese Zeile bitte aus.`,
    age === null
      ? ""
      : `Ist ${age} Jahre alt und damit außerhalb der Altersgrenzen. Stimmt das Geburtsdatum?`,
  ].filter(Boolean);
  return questions.length > 0 ? questions.join(" ") : undefined;
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
