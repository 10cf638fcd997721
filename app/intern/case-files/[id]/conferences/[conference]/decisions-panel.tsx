import { DraftField } from "@/components/form/draft-field";
import { KeyField } from "@/components/form/key-field";
import { Icon } from "@/components/icon";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { StaffActor } from "@/domain/access/actor";
import type { ShownDecision } from "@/domain/case-conference/present";
import { readPlans } from "@/domain/support-plan/queries";
import { stepsMayChange } from "@/domain/support-plan/rules";
import { formatShortDate } from "@/lib/i18n/format";
import { orNotFound } from "../../../../page-tools";
import { languageWords } from "../../../../words";
import { doerWords, stepWords } from "../../support-plan/plan-words";
import { StepFields } from "../../support-plan/step-fields";
import type { PartProps } from "./shared";

type Props = PartProps & { readonly actor: StaffActor };

type Goal = { readonly id: string; readonly text: string };

/** What was decided; each decision becomes a step of the person's plan with one press. */
export async function DecisionsPanel({ actor, address, conference, file, forms }: Props) {
  const form = forms.of("conference-decision");
  const { decisions } = conference;
  const { plans } = await orNotFound(readPlans(actor, { caseFileId: file.caseFileId }));
  const plan = plans.find(stepsMayChange);
  const goals = plan?.goals.map(({ id, text }) => ({ id, text })) ?? [];
  const open = decisions.some(({ step }) => !step);
  return (
    <Panel title="Beschlüsse" id="decisions">
      {decisions.length === 0 ? (
        <Empty>Noch kein Beschluss. Wer tut was bis wann?</Empty>
      ) : (
        <RowTable
          label="Beschlüsse"
          rows={decisions}
          columns={[
            { head: "Beschluss", title: true, cell: (row) => <What row={row} address={address} /> },
            {
              head: "Wer",
              cell: ({ who, whoName }) => (
                <>
                  {doerWords[who]}
                  {whoName && <bdi className="block text-soft">{whoName}</bdi>}
                </>
              ),
            },
            { head: "Bis wann", cell: ({ dueOn }) => (dueOn ? formatShortDate(dueOn) : "–") },
            {
              head: "Förderplan",
              cell: (row) => <ToPlan row={row} address={address} goals={goals} file={file} />,
            },
          ]}
        />
      )}
      {open && goals.length === 0 && <BeginPlan file={file} hasPlan={plan !== undefined} />}
      {decisions.length > 0 && (
        <p className="mt-3">
          <a className="button quiet" href={`${address}/decisions/pdf`}>
            <Icon name="sheet" />
            {file.language === "de"
              ? "Beschlüsse für die Person drucken"
              : `Beschlüsse für die Person: Deutsch und ${languageWords[file.language]}`}
          </a>
        </p>
      )}
      <h3 className="mt-6 text-base">Beschluss aufschreiben</h3>
      <form action={`${address}/decisions/add`} method="post" noValidate>
        <DraftField token={form.draft} />
        <KeyField value={form.value("key")} />
        <StepFields form={form} language={file.language} />
        <button className="button mt-4" type="submit">
          Beschluss speichern
        </button>
      </form>
    </Panel>
  );
}

type RowProps = { readonly row: ShownDecision; readonly address: string };

function What({ row, address }: RowProps) {
  if (row.step) return <bdi>{stepWords(row)}</bdi>;
  return <RowLink href={`${address}/decisions/${row.id}`}>{stepWords(row)}</RowLink>;
}

type ToPlanProps = RowProps & {
  readonly goals: readonly Goal[];
  readonly file: PartProps["file"];
};

/** One press where there is one goal; where there are several they are chosen from. */
function ToPlan({ row, address, goals, file }: ToPlanProps) {
  if (row.step) {
    return (
      <>
        <Badge tone="fits">ist ein Schritt</Badge>
        <a
          className="inline-flex min-h-11 items-center"
          href={`/intern/case-files/${file.caseFileId}/support-plan`}
        >
          Zum Förderplan
        </a>
      </>
    );
  }
  const [first] = goals;
  if (!first || file.closed) return "noch kein Schritt";
  return (
    <form action={`${address}/decisions/${row.id}/step`} method="post">
      <input type="hidden" name="version" value={row.version} />
      {goals.length === 1 ? (
        <input type="hidden" name="goalId" value={first.id} />
      ) : (
        <GoalChoice row={row} goals={goals} />
      )}
      <button className="button quiet mt-1" type="submit">
        Als Schritt in den Plan<span className="sr-only">: {stepWords(row)}</span>
      </button>
    </form>
  );
}

function GoalChoice({ row, goals }: { row: ShownDecision; goals: readonly Goal[] }) {
  const id = `goal-${row.id}`;
  return (
    <>
      <label className="sr-only" htmlFor={id}>
        Ziel für: {stepWords(row)}
      </label>
      <select className="input" id={id} name="goalId">
        {goals.map((goal) => (
          <option key={goal.id} value={goal.id}>
            {goal.text}
          </option>
        ))}
      </select>
    </>
  );
}

/** Without a plan, or without a goal in it, there is nothing a step could stand under. */
function BeginPlan({ file, hasPlan }: { file: PartProps["file"]; hasPlan: boolean }) {
  if (file.closed) return null;
  const plan = `/intern/case-files/${file.caseFileId}/support-plan`;
  return (
    <div className="note mt-3">
      <p>
        {hasPlan
          ? "Im Förderplan steht noch kein Ziel. Schreiben Sie eines auf, dann werden Beschlüsse hier zu Schritten."
          : "Die Person hat noch keinen Förderplan. Beginnen Sie einen, dann werden Beschlüsse hier zu Schritten."}
      </p>
      {hasPlan ? (
        <a className="button mt-2" href={plan}>
          Ziel aufschreiben
        </a>
      ) : (
        <form className="mt-2" action={`${plan}/start`} method="post">
          <button className="button" type="submit">
            Förderplan beginnen
          </button>
        </form>
      )}
    </div>
  );
}
