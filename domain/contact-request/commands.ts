import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { newProfile, openPerson } from "@/domain/person/open";
import { openCaseFileFor } from "@/domain/person/open-case-file";
import { changedOnce, oneSlipMs } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { sealOptional, unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { versioned } from "@/lib/form-fields";
import { locales } from "@/lib/i18n/locales";
import { columns } from "./columns";
import { isOpen, nextState, possibleEvents, type RequestState } from "./rules";
import { requestMove } from "./schema";
import { awaitsFirstTalk } from "./spoken-with";
import { updateRequest } from "./update";

const load = (tx: Tx, { id }: { id: string }) =>
  tx.contactRequest.findUnique({
    where: { id },
    include: { person: { select: { caseFiles: { ...caseFileOfNow, select: { id: true } } } } },
  });

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/**
 * Moves a request along: looked at, reached, not reached, answered, duplicate, given up, reopened.
 * @throws AppError "invalid" (notNow) where the event cannot happen, or says something of who wrote
 * while nobody knows who that is; "conflict" when another was first
 */
export const moveContactRequest = command({
  action: "contactRequest.move",
  input: requestMove,
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => {
    const { state } = seen.target;
    // That nobody answers happens twice: rung once more from the page of before, it is another try.
    const isOther = seen.input.event === "miss" && seen.agoMs > oneSlipMs;
    return changedOnce(seen) && !isOther ? { from: state, to: state } : undefined;
  },
  run: async ({ tx, input, target }) => {
    const awaits = await awaitsFirstTalk(tx, target);
    const isPossible = possibleEvents({ ...target, awaits }).includes(input.event);
    const state = isPossible && stateAfter(target, input.event);
    if (!state) throw invalid("", "notNow");
    await updateRequest(
      tx,
      { id: target.id, version: input.version },
      movedTo(state, input, target),
    );
    const moved = { from: target.state, to: state };
    return input.event === "reach" ? { ...moved, before: beforeReach(target) } : moved;
  },
  subject: (target, result) => ({
    type: "contactRequest",
    ids: [target.id, ...triedInVain(target, result)],
    detail: result,
  }),
});

/** Who was asked in vain whether they wrote it: nothing else leaves one as it was while nobody knows that. */
function triedInVain(
  { unproven, personId }: Loaded,
  moved: { readonly from: RequestState; readonly to: RequestState } | undefined,
): string[] {
  return unproven && personId && moved && moved.from === moved.to ? [personId] : [];
}

type Move = z.output<typeof requestMove>;

/** Whoever is not reached while nobody knows who wrote is not who waits for us. */
function stateAfter({ state, unproven }: Loaded, event: Move["event"]): RequestState | undefined {
  return unproven && event === "miss" ? state : nextState(state, event);
}

function movedTo(
  state: RequestState,
  { event, note }: Move,
  { id, personId, firstContactedAt, ...before }: Loaded,
) {
  const noted = note === undefined ? {} : { noteSealed: sealOptional(columns.note, id, note) };
  if (before.unproven && event === "miss") return { ...noted, askedInVain: { increment: 1 } };
  const ended = state === before.state ? before.closedAt : now();
  return {
    ...noted,
    state,
    attempts: { increment: event === "miss" || event === "reach" ? 1 : 0 },
    closedAt: isOpen(state) ? null : ended,
    doubtful: false,
    // Whoever moves it has read what changed; what goes into a case file is taken over there.
    ...(personId && !before.unproven ? {} : { reachChangedAt: null }),
    ...(event === "reach" || event === "answer" ? { callWishedAt: null } : {}),
    ...(event === "reach" && !firstContactedAt ? { firstContactedAt: now() } : {}),
  };
}

/** What the log keeps, so that a slip can be undone: {@link undoReach}. */
function beforeReach({ version, firstContactedAt, callWishedAt, doubtful }: Loaded): string[] {
  const at = (moment: Date | null) => moment?.toISOString() ?? "";
  return [String(version), at(firstContactedAt), at(callWishedAt), doubtful ? "yes" : "no"];
}

/**
 * Makes a person and a case file of a request; what the person wrote goes along, nothing is typed twice.
 * One that was reopened after it had become a case file goes back to that person's.
 * @throws AppError "invalid" (notNow) when it is closed or may be of somebody known, "conflict" when
 * another was first
 */
export const convertContactRequest = command({
  action: "contactRequest.convert",
  input: z.object(versioned),
  target: (tx, input, _actor: StaffActor) => load(tx, input),
  again: (seen) => {
    const [file] = seen.target.person?.caseFiles ?? [];
    return changedOnce(seen) && file ? { caseFileId: file.id } : undefined;
  },
  run: async ({ tx, actor, input, target }) => {
    const state = nextState(target.state, "convert");
    if (!state || target.unproven) throw invalid("", "notNow");
    const { personId, caseFileId } = await openFor(tx, actor, target);
    const closed = { state, closedAt: now(), doubtful: false };
    await updateRequest(tx, { id: target.id, version: input.version }, { ...closed, personId });
    return { caseFileId };
  },
  subject: (target, result) => ({
    type: "contactRequest",
    ids: [target.id],
    caseFileId: result?.caseFileId,
  }),
});

async function openFor(tx: Tx, { userId: ownerId }: StaffActor, target: Loaded) {
  const { personId } = target;
  if (!personId) return openNew(tx, target, ownerId);
  const { id: caseFileId } = await openCaseFileFor(tx, { personId, ownerId });
  return { personId, caseFileId };
}

async function openNew(tx: Tx, target: Loaded, ownerId: string) {
  const personId = randomUUID();
  const profile = newProfile({
    name: unseal(columns.name, target.id, target.nameSealed),
    language: z.enum(locales).parse(target.locale),
    contact: {
      channel: target.channel,
      value: unseal(columns.contact, target.id, target.contactSealed),
    },
    sharedPhone: target.sharedPhone,
    femaleContactWished: target.femaleContactWished,
  });
  const { caseFileId } = await openPerson(tx, { personId, profile, ownerId });
  return { personId, caseFileId };
}
