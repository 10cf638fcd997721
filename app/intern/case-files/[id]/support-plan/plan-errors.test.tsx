import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { agreePlan, reviewPlan } from "@/domain/support-plan/agree";
import { carryOver } from "@/domain/support-plan/carry";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlans } from "@/domain/support-plan/queries";
import { addStep } from "@/domain/support-plan/steps";
import { staff } from "@/domain/testing/fixtures";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { AppError, type Issue } from "@/lib/errors";
import { keepDraft } from "@/lib/forms/draft";
import type { Fields } from "@/lib/forms/fields";
import { pageFormsOfNow } from "../../../page-forms";
import { PlanErrors } from "./plan-errors";
import { planLabels } from "./plan-words";

const agreement = {
  ...{ agreedHow: "said", reviewOn: "2027-03-01" },
  ...{ language: "de", interpreter: "no" },
} as const;

let first: StaffActor;
let second: StaffActor;
let caseFileId: string;
beforeAll(async () => {
  [first, second] = [await staff("teilhabemanager"), await staff("teilhabemanager")];
});

async function planWith(...texts: readonly string[]) {
  const opened = await openedPerson(first, {});
  caseFileId = opened.file;
  const { id } = await startPlan(first, { caseFileId });
  const goals: string[] = [];
  for (const text of texts) {
    const goal = await addGoal(first, { planId: id, text });
    await addStep(first, { goalId: goal.id, common: "writeCv", who: "person" });
    goals.push(goal.id);
  }
  return { id, goals, opened };
}

async function versionOf(id: string) {
  const { plans } = await readPlans(first, { caseFileId });
  return plans.find((plan) => plan.id === id)?.version;
}

const agree = async (id: string, agreedOn: string) =>
  agreePlan(first, { id, version: await versionOf(id), ...agreement, agreedOn });

async function issuesOf(sending: Promise<unknown>): Promise<readonly Issue[]> {
  const error = await sending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppError)) throw new Error("it was taken");
  return error.issues;
}

/** What the plan's page says above its forms, and what stands in the one that was sent. */
async function said(
  form: "plan-review" | "plan-carry" | "plan-goal",
  fields: Fields,
  issues: readonly Issue[],
  isRemoved = false,
) {
  const token = await keepDraft(form, { fields, issues });
  const { back, forms } = await pageFormsOfNow([form], token, planLabels, isRemoved);
  const { plans, needs } = await readPlans(second, { caseFileId });
  const plan = plans.find(({ id }) => id === fields["id"]);
  const html = renderToStaticMarkup(
    await PlanErrors({
      actor: second,
      form: back,
      plan,
      needs,
      ...(isRemoved && { removed: "goal" as const }),
    }),
  );
  return {
    text: html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " "),
    left: forms.of(form).value("review"),
  };
}

test("a review that a colleague was faster with keeps what was talked about, and says who reviewed", async () => {
  const { id, goals } = await planWith("B1 bis zum Herbst", "Eine Ausbildung");
  await agree(id, "2026-12-01");
  const fields = {
    id,
    version: String(await versionOf(id)),
    reviewedOn: "2026-12-01",
    review: "Lange besprochen.",
  };
  await reviewPlan(first, { ...fields, review: "", reached: [] });
  const issues = await issuesOf(reviewPlan(second, { ...fields, reached: goals.slice(0, 1) }));
  const { text, left } = await said(
    "plan-review",
    { ...fields, reached: goals.slice(0, 1) },
    issues,
  );
  expect(text).toContain("Nicht gespeichert");
  expect(text).toContain(
    `Inzwischen ist Förderplan 1 durchgesehen (01.12.2026, 10:00 Uhr, ${first.displayName})`,
  );
  expect(text).toContain("Was besprochen wurde: Lange besprochen.");
  expect(text).toMatch(/Erreichte Ziele: B1 bis zum Herbst/);
  expect(text).not.toContain("Eine Ausbildung");
  expect(left).toBe("");
});

test("what goes on of a plan that was set aside is decided once, and the second hears how", async () => {
  const merged = await planWith("Arbeit");
  await agree(merged.id, "2026-12-01");
  const { id, goals, opened } = await planWith("B1 bis zum Herbst", "Führerschein");
  await agree(id, "2026-11-20");
  await mergeOpened(first, opened, merged.opened);
  const version = await versionOf(id);
  await carryOver(first, { id, version, goals: goals.slice(1) });
  const fields = { id, version: String(version), goals };
  const issues = await issuesOf(carryOver(second, fields));
  const { text } = await said("plan-carry", fields, issues);
  expect(text).toContain("Inzwischen ist entschieden, was von Förderplan 1 weitergeht");
  expect(text).toContain(`Uhr, ${first.displayName}): „Führerschein“`);
});

test("words about a goal that was removed meanwhile are not lost", async () => {
  await planWith("B1 bis zum Herbst");
  const fields = { text: "B2 bis zum Sommer", stepText: "Kurs suchen", who: "person" };
  const { text } = await said("plan-goal", fields, [{ field: "who", code: "missingChoice" }], true);
  expect(text).toContain("Dieses Ziel hat inzwischen jemand anderes entfernt");
  expect(text).toMatch(/Ziel: B2 bis zum Sommer.*Kurs suchen.*die Person selbst/);
});
