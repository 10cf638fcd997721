import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { readCaseFile } from "@/domain/case-file/queries";
import type { FormState } from "../../issue-sentence";
import { caseFileStateWords } from "../../words";

type Props = {
  file: Awaited<ReturnType<typeof readCaseFile>>;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
};

/**
 * Of a person with another case file that runs: of a closed one, that what is new belongs there; of one
 * that runs as well, as earlier merges left them, that one of the two is to be closed.
 */
export function RunsOn({ file: { id, goesOnIn, runsOnIn } }: Pick<Props, "file">) {
  if (!runsOnIn) return null;
  if (!goesOnIn) {
    return (
      <p className="note mt-3">
        Für diese Person laufen zwei Fallakten. Bitte behalten Sie eine und schließen Sie die
        andere: <a href={`/intern/case-files/${runsOnIn}`}>die andere ansehen</a>,{" "}
        <a href={`/intern/case-files/${id}/closing`}>diese schließen</a>,{" "}
        <a href={`/intern/case-files/${runsOnIn}/closing`}>die andere schließen</a>. Termine und die
        Zielgruppenliste bleiben, wie sie sind.
      </p>
    );
  }
  return <GoesOnElsewhere caseFileId={goesOnIn} />;
}

type ElsewhereProps = {
  readonly caseFileId: string;
  /** The page there that takes what this one would have taken. */
  readonly part?: string;
};

/** Stands where a form would be, in a case file that rests beside a running one. */
export function GoesOnElsewhere({ caseFileId, part = "" }: ElsewhereProps) {
  return (
    <p className="note mt-3">
      Diese Fallakte ist geschlossen. Die Person wird in einer anderen begleitet; Neues gehört
      dorthin: <a href={`/intern/case-files/${caseFileId}${part}`}>zur laufenden Fallakte</a>.
    </p>
  );
}

/** Moving a case file on; closing it has a page of its own, since it asks for more. */
export function CaseState({ file, form, open }: Props) {
  const states = file.states.filter((state) => state !== "closed");
  return (
    <Panel title="Stand der Fallakte" id="standing">
      <p className="mt-1">
        Jetzt: {caseFileStateWords[file.state]}
        {file.reason && <> – {file.reason}</>}
      </p>
      {file.state === "closed" && <Reopen file={file} form={form} />}
      {file.state !== "closed" && states.length > 0 && (
        <Unfold label="Stand ändern" open={open}>
          <form action={`/intern/case-files/${file.id}/state`} method="post">
            <DraftField token={form.draft} />
            <input type="hidden" name="from" value={file.state} />
            <RadioGroup
              {...form.field("state")}
              legend="Neuer Stand"
              choices={states.map((state) => ({
                value: state,
                label: caseFileStateWords[state],
              }))}
            />
            <TextField {...form.field("reason")} label="Grund" hint="Freiwillig." />
            <button className="button mt-4" type="submit">
              Stand speichern
            </button>
          </form>
        </Unfold>
      )}
      {file.states.includes("closed") && (
        <p className="mt-2">
          <a
            className="inline-flex min-h-11 items-center"
            href={`/intern/case-files/${file.id}/closing`}
          >
            Fallakte schließen
          </a>
        </p>
      )}
    </Panel>
  );
}

/** There is one way on from a closed case file. */
function Reopen({ file, form }: Pick<Props, "file" | "form">) {
  const [state] = file.states;
  if (!state) return null;
  return (
    <form action={`/intern/case-files/${file.id}/state`} method="post">
      <DraftField token={form.draft} />
      <input type="hidden" name="from" value={file.state} />
      <input type="hidden" name="state" value={state} />
      {state !== "open" && (
        <p className="mt-1">
          Wieder geöffnet ist sie wie vor dem Schließen: {caseFileStateWords[state]}.
        </p>
      )}
      <TextField {...form.field("reason")} label="Grund" hint="Freiwillig." />
      <button className="button mt-4" type="submit">
        Fallakte wieder öffnen
      </button>
    </form>
  );
}
