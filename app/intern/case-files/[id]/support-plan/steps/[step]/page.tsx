import { AskFirst } from "@/components/form/ask-first";
import { RadioGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readStep } from "@/domain/support-plan/queries";
import {
  dropReasons,
  goalsMayChange,
  stepsMayChange,
  stepsMaySettle,
} from "@/domain/support-plan/rules";
import { ChangeForm } from "../../../../../change-form";
import { Desk } from "../../../../../desk";
import type { FormState } from "../../../../../issue-sentence";
import { pageFormsOfNow } from "../../../../../page-forms";
import {
  idFrom,
  inItsCaseFile,
  orWhereItStood,
  type Query,
  queryValue,
} from "../../../../../page-tools";
import { PlanErrors } from "../../plan-errors";
import { dropReasonWords, planLabels, planName, stepValues, stepWords } from "../../plan-words";
import { StepFields } from "../../step-fields";

type Props = { params: Promise<{ id: string; step: string }>; searchParams: Query };

/** A step: its words, and whether anybody still does it. */
export default async function StepPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, step: stepId } = await params;
  const plans = `/intern/case-files/${id}/support-plan`;
  const reading = readStep(actor, { id: idFrom(stepId) });
  const { plan, step, ...file } = await orWhereItStood(reading, plans, searchParams);
  const place = { id, caseFileId: plan.caseFileId, part: `support-plan/steps/${stepId}` };
  await inItsCaseFile(place, searchParams);
  const { back, forms } = await pageFormsOfNow(
    ["plan-step", "plan-step-words"],
    await queryValue(searchParams, "draft"),
    planLabels,
  );
  const form = forms.of("plan-step-words", stepValues(step));
  const address = `${plans}/steps/${step.id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Förderplan ${file.publicCode}`}
      heading={<bdi>{stepWords(step)}</bdi>}
      lead={<a href={plans}>Zum Förderplan</a>}
    >
      <PlanErrors {...{ actor, plan, step, needs: file.needs }} form={back} />
      {step.state !== "open" ? (
        <p className="mt-4">
          Dieser Schritt {step.state === "dropped" ? "entfällt" : "ist erledigt"}.
        </p>
      ) : !stepsMayChange(plan) ? (
        <p className="mt-4">
          {planName(plan)}: Daran wird nichts mehr geändert.
          {stepsMaySettle(plan) && " Streichen lässt sich der Schritt noch."}
        </p>
      ) : (
        <Panel title="Schritt ändern">
          <ChangeForm action={`${address}/save`} form={form} version={step.version}>
            <StepFields form={form} language={file.language} />
            <button className="button mt-4" type="submit">
              Schritt speichern
            </button>
          </ChangeForm>
          {goalsMayChange(plan) && (
            <div className="mt-3">
              <AskFirst
                label="Schritt entfernen"
                action={`${address}/remove`}
                confirm="Ja, entfernen"
              >
                <input type="hidden" name="version" value={step.version} />
              </AskFirst>
            </div>
          )}
        </Panel>
      )}
      {stepsMaySettle(plan) && step.state === "open" && (
        <DropPanel address={address} version={step.version} form={forms.of("plan-step")} />
      )}
    </Desk>
  );
}

type DropProps = { address: string; version: number; form: FormState };

function DropPanel({ address, version, form }: DropProps) {
  return (
    <Panel title="Entfällt">
      <form action={`${address}/drop`} method="post" noValidate>
        <input type="hidden" name="version" value={version} />
        <RadioGroup
          {...form.field("reason")}
          legend="Grund"
          choices={dropReasons.map((value) => ({ value, label: dropReasonWords[value] }))}
        />
        <button className="button quiet mt-4" type="submit">
          Schritt streichen
        </button>
      </form>
    </Panel>
  );
}
