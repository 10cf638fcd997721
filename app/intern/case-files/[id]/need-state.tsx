import { DraftField } from "@/components/form/draft-field";
import { needStates, unmetReasons } from "@/domain/need/rules";
import type { FormState } from "../../issue-sentence";
import { needDomainWords, needStateWords, reasonWords } from "../../words";
import type { Needs } from "./needs";

type Props = { caseFileId: string; need: Needs[number]; form: FormState };

/** How far a need has come, and the form that says so; why not, where it cannot be met. */
export function NeedState({ caseFileId, need, form }: Props) {
  // One form of many has come back.
  const typed = form.value("needId") === need.id;
  const error = typed ? form.error("unmetReason") : undefined;
  const called = needDomainWords[need.domain];
  return (
    <form
      className="need-state flex flex-wrap items-center gap-2"
      action={`/intern/case-files/${caseFileId}/needs/move`}
      method="post"
    >
      <DraftField token={form.draft} />
      <input type="hidden" name="needId" value={need.id} />
      <input type="hidden" name="from" value={need.state} />
      <select
        className="input max-w-48"
        name="state"
        defaultValue={typed ? form.value("state") : need.state}
        aria-label={`Stand: ${called}`}
      >
        {needStates.map((state) => (
          <option key={state} value={state}>
            {needStateWords[state]}
          </option>
        ))}
      </select>
      <select
        className="input need-reason max-w-48"
        id={typed ? "unmetReason" : undefined}
        name="unmetReason"
        defaultValue={typed ? form.value("unmetReason") : (need.unmetReason ?? "")}
        aria-label={`Warum nicht gedeckt: ${called}`}
        aria-invalid={error ? true : undefined}
      >
        <option value="">Warum nicht?</option>
        {unmetReasons.map((reason) => (
          <option key={reason} value={reason}>
            {reasonWords[reason]}
          </option>
        ))}
      </select>
      <button className="button quiet" type="submit">
        Ändern
      </button>
    </form>
  );
}
