import { ErrorSummary } from "@/components/form/error-summary";
import type { StaffActor } from "@/domain/access/actor";
import { readBecame } from "@/domain/support-plan/became";
import type { ShownPlan, ShownStep } from "@/domain/support-plan/present";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../../issue-sentence";
import { NotSaved } from "../../../not-saved";
import { orNotFound } from "../../../page-tools";
import { languageWords, needDomainWords } from "../../../words";
import {
  agreedWayWords,
  dropReasonWords,
  planLabels,
  stepChoices,
  stepStateWords,
} from "./plan-words";

type Props = {
  readonly actor: StaffActor;
  /** The form that comes back; undefined: none does. */
  readonly form: FormState | undefined;
  /** The plan that the form is about; undefined where it tells of none. */
  readonly plan: ShownPlan | undefined;
  readonly step?: ShownStep;
  /** What it is about was removed meanwhile. */
  readonly removed?: keyof typeof removedWords;
  readonly needs: readonly { readonly id: string; readonly domain: string }[];
};

/** The fields that are typed into or chosen from, in their order on the page. */
const names = [
  ...(["needId", "text", "ownText", "common", "stepText", "ownStepText", "who"] as const),
  ...(["whoName", "dueOn", "reason", "reached", "reviewedOn", "review", "goals"] as const),
  ...(["agreedOn", "reviewOn", "agreedHow", "language", "interpreter"] as const),
];

/** What is wrong with a form about a plan; of one that came too late what is so by now, and what was typed. */
export async function PlanErrors({ actor, form, plan, step, needs, removed }: Props) {
  if (!form) return null;
  if (!removed && !form.asks("notNow")) {
    return <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />;
  }
  const [said] = form.summary;
  const became = removed
    ? removedWords[removed]
    : (stepWords(step) ?? (await planBecame(actor, plan)));
  const goals = Object.fromEntries(plan?.goals.map(({ id, text }) => [id, text]) ?? []);
  return (
    <NotSaved
      sentence={became ?? said?.sentence ?? ""}
      form={form}
      labels={planLabels}
      names={names}
      choices={{
        needId: Object.fromEntries(
          needs.map(({ id, domain }) => [id, needWords[domain] ?? domain]),
        ),
        ...stepChoices,
        reason: dropReasonWords,
        reached: goals,
        goals,
        agreedHow: agreedWayWords,
        language: languageWords,
        interpreter: { yes: "ja", no: "nein" },
      }}
    />
  );
}

const removedWords = {
  goal: "Dieses Ziel hat inzwischen jemand anderes entfernt",
  step: "Diesen Schritt hat inzwischen jemand anderes entfernt",
} as const;
const needWords: Readonly<Record<string, string>> = needDomainWords;

function stepWords(step: ShownStep | undefined): string | undefined {
  if (!step || step.state === "open") return undefined;
  const on = step.settledOn && formatShortDate(step.settledOn);
  const since = [on, step.settledBy].filter(Boolean).join(", ");
  return `Inzwischen steht dieser Schritt auf „${stepStateWords[step.state]}“${since && ` (${since})`}`;
}

async function planBecame(actor: StaffActor, plan: ShownPlan | undefined) {
  if (!plan) return undefined;
  const { at, by, goesOn } = await orNotFound(readBecame(actor, { id: plan.id }));
  const name = `Förderplan ${plan.number}`;
  const since = at ? ` (${formatInstant(at)} Uhr, ${by ?? "vom Portal"})` : "";
  if (plan.setAsideAt && plan.carriedOn) {
    const on = plan.goals.filter(({ id }) => goesOn.includes(id)).map(({ text }) => `„${text}“`);
    return `Inzwischen ist entschieden, was von ${name} weitergeht${since}: ${on.join(", ") || "kein Ziel"}`;
  }
  if (plan.setAsideAt) {
    return `${name} gilt nicht mehr: Beim Zusammenführen kamen zwei Pläne zusammen`;
  }
  if (plan.state === "reviewed") return `Inzwischen ist ${name} durchgesehen${since}`;
  if (plan.state === "agreed") return `Inzwischen ist ${name} vereinbart${since}`;
  return undefined;
}
