import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { changedOnce } from "@/domain/sent-before";
import { loadGoal } from "@/domain/support-plan/load";
import { stepsMayChange } from "@/domain/support-plan/rules";
import type { StepFields } from "@/domain/support-plan/schema";
import { insertStep, mustSaySomething } from "@/domain/support-plan/steps";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { columns } from "./columns";
import { type LoadedConference, loadConference, loadDecision, subjectOf } from "./load";
import { presentDecision } from "./present";
import { decideInput, decisionInput, toStepInput, versionedInput } from "./schema";
import { mustAllow } from "./write";

/**
 * Notes what a conference has decided.
 * @throws AppError "invalid": notNow before it was held; conferenceConsent where it was about general
 *   matters, which decide nothing for a person; a decision that says nothing
 */
export const addDecision = command({
  action: "caseConference.decide",
  input: decideInput,
  target: (tx, { conferenceId }, _actor: StaffActor) => loadConference(tx, { id: conferenceId }),
  run: async ({ tx, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.conferenceDecision.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.conferenceId === target.id)) return { id };
    mustDecide(target);
    mustSaySomething(input);
    const position = target.decisions.length;
    await tx.conferenceDecision.create({
      data: { id, conferenceId: target.id, position, ...decisionColumns(id, input) },
    });
    return { id };
  },
  subject: (target) => subjectOf(target),
});

/** @throws AppError "invalid" as {@link addDecision}, notNow once it is a step; "conflict" */
export const changeDecision = command({
  action: "caseConference.decide",
  input: decisionInput,
  target: (tx, input, _actor: StaffActor) => loadDecision(tx, input),
  again: ({ input, target: { conference, decision } }) =>
    changedOnce({ input, target: decision }) ? { id: conference.id } : undefined,
  run: async ({ tx, input, target: { conference, decision } }) => {
    mustDecide(conference);
    if (decision.stepId) throw invalid("", "notNow");
    mustSaySomething(input);
    await update(tx, input, decisionColumns(decision.id, input));
    return { id: conference.id };
  },
  subject: ({ conference }) => subjectOf(conference),
});

/** Takes back what was noted by mistake. @throws AppError "invalid" once it is a step; "conflict" */
export const removeDecision = command({
  action: "caseConference.decide",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadDecision(tx, input),
  gone: ({ input }) => ({ id: input.id }),
  run: async ({ tx, input: { id, version }, target: { conference, decision } }) => {
    mustDecide(conference);
    if (decision.stepId) throw invalid("", "notNow");
    const { count } = await tx.conferenceDecision.deleteMany({
      where: { id, version, stepId: null },
    });
    if (count === 0) throw conflict();
    return { id };
  },
  subject: ({ conference }) => subjectOf(conference),
});

/**
 * Makes a decision a step of the person's support plan, once: what is a step already stays the one.
 * @throws AppError "invalid": notNow for a goal of another case file, a plan that takes no more steps,
 *   a decision that is a step; a last day that is over; "conflict"
 */
export const makeStep = command({
  action: "caseConference.decide",
  input: toStepInput,
  target: async (tx, input, _actor: StaffActor) => {
    const found = await loadDecision(tx, input);
    return found && { ...found, goal: await loadGoal(tx, { id: input.goalId }) };
  },
  again: ({ target: { decision } }) => (decision.stepId ? { stepId: decision.stepId } : undefined),
  run: async ({ tx, input, target: { conference, decision, goal } }) => {
    mustDecide(conference);
    if (decision.stepId) throw invalid("", "notNow");
    if (goal?.plan.caseFileId !== conference.caseFileId) throw invalid("goalId", "unknownChoice");
    if (!stepsMayChange(goal.plan)) throw invalid("", "notNow");
    const stepId = await insertStep(tx, goal, randomUUID(), fieldsOf(decision));
    // Who presses second waits here for the first, and their step goes with the transaction.
    await update(tx, input, { stepId });
    return { stepId };
  },
  subject: ({ conference }) => subjectOf(conference),
});

function mustDecide(conference: LoadedConference): void {
  mustAllow("decide", conference);
  if (conference.about !== "person") throw invalid("", "conferenceConsent");
}

type Changes = Parameters<Tx["conferenceDecision"]["updateMany"]>[0]["data"];

async function update(tx: Tx, { id, version }: { id: string; version: number }, data: Changes) {
  const { count } = await tx.conferenceDecision.updateMany({
    where: { id, version, stepId: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

function decisionColumns(id: string, input: StepFields) {
  const { common, stepText, ownStepText, who, whoName, dueOn } = input;
  return {
    ...{ common: common ?? null, who, dueOn: dueOn ?? null },
    textSealed: sealOptional(columns.decision, id, stepText) ?? null,
    ownTextSealed: sealOptional(columns.ownDecision, id, ownStepText) ?? null,
    whoNameSealed: sealOptional(columns.whoName, id, whoName) ?? null,
  };
}

function fieldsOf(row: Parameters<typeof presentDecision>[0]): StepFields {
  const { common, text, ownText, who, whoName, dueOn } = presentDecision(row);
  return {
    ...{ common: common ?? undefined, stepText: text ?? undefined, who },
    ...{ ownStepText: ownText ?? undefined, whoName: whoName ?? undefined },
    dueOn: dueOn ?? undefined,
  };
}
