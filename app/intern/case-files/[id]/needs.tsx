import { SelectField, TextField } from "@/components/form/fields";
import { Empty, Panel, TableFrame } from "@/components/panel";
import type { readCaseFile } from "@/domain/case-file/queries";
import { needDomains, needStates } from "@/domain/need/rules";
import type { FormState } from "../../issue-sentence";
import { needDomainWords, needStateWords } from "../../words";

type Needs = Awaited<ReturnType<typeof readCaseFile>>["needs"];

type Props = {
  caseFileId: string;
  needs: Needs;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
};

export function Needs({ caseFileId, needs, form, open }: Props) {
  return (
    <Panel title="Bedarfe" id="needs">
      {needs.length === 0 ? (
        <Empty>Noch kein Bedarf notiert. Was braucht die Person als Nächstes?</Empty>
      ) : (
        <TableFrame label="Bedarfe">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Bedarf</th>
                <th scope="col">Heutiger Stand</th>
                <th scope="col">Ziel</th>
                <th scope="col">Stand</th>
                <th scope="col">Nächster Schritt</th>
              </tr>
            </thead>
            <tbody>
              {needs.map((need) => (
                <tr key={need.id}>
                  <td className="font-semibold">{needDomainWords[need.domain]}</td>
                  <td>{need.level ?? "–"}</td>
                  <td>{need.goal ?? "–"}</td>
                  <td>
                    <NeedState caseFileId={caseFileId} need={need} />
                  </td>
                  <td>
                    <a
                      className="inline-flex min-h-8 items-center"
                      href={`/intern/case-files/${caseFileId}/matching?need=${need.id}`}
                    >
                      Passende Angebote
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <details className="mt-4" open={open || needs.length === 0}>
        <summary className="flex min-h-11 cursor-pointer items-center font-semibold text-brand">
          Bedarf notieren
        </summary>
        <form action={`/intern/case-files/${caseFileId}/needs/send`} method="post">
          <SelectField
            name="domain"
            label="Bedarf"
            value={form.value("domain")}
            error={form.error("domain")}
            options={[
              { value: "", label: "Bitte wählen" },
              ...needDomains.map((value) => ({ value, label: needDomainWords[value] })),
            ]}
          />
          <TextField
            name="level"
            label="Heutiger Stand (freiwillig)"
            value={form.value("level")}
            error={form.error("level")}
          />
          <TextField
            name="goal"
            label="Ziel (freiwillig)"
            value={form.value("goal")}
            error={form.error("goal")}
          />
          <button className="button mt-4" type="submit">
            Bedarf speichern
          </button>
        </form>
      </details>
    </Panel>
  );
}

function NeedState({ caseFileId, need }: { caseFileId: string; need: Needs[number] }) {
  return (
    <form
      className="flex flex-wrap items-center gap-2"
      action={`/intern/case-files/${caseFileId}/needs/move`}
      method="post"
    >
      <input type="hidden" name="needId" value={need.id} />
      <input type="hidden" name="from" value={need.state} />
      <select
        className="input max-w-48"
        name="state"
        defaultValue={need.state}
        aria-label={`Stand: ${needDomainWords[need.domain]}`}
      >
        {needStates.map((state) => (
          <option key={state} value={state}>
            {needStateWords[state]}
          </option>
        ))}
      </select>
      <button className="button quiet" type="submit">
        Ändern
      </button>
    </form>
  );
}
