import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { situationOf } from "@/domain/follow-up-plan/cared-for";
import { needsNextDay } from "@/domain/follow-up-plan/next-day";
import { targetName } from "@/domain/offer/snapshot";
import { languagesOf } from "@/domain/person/languages";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { besides, type LoadedFollowUp, loadFollowUp, loadPlanned } from "./load";
import { isDue, onPage } from "./rules";

/** So many days the list looks ahead. */
const daysAhead = 28;

type Part = {
  /** What is due by today, or what comes in the next four weeks. */
  readonly part: "due" | "later";
  readonly page?: number;
};

/** One page of what is planned, whoever owns the case file: what is due first stands first. */
export const listFollowUps = query({
  action: "followUp.list",
  target: (tx, { part, page = 1 }: Part, _actor: StaffActor) => {
    const ahead = { gte: addDays(today(), 1), lte: addDays(today(), daysAhead) };
    return loadPlanned(tx, part === "due" ? { lte: today() } : ahead, page, onPage);
  },
  present: ({ rows, ...list }) => ({ ...list, followUps: rows.map(summaryOf) }),
  subject: ({ rows }) => ({ type: "followUp", ids: rows.map(({ id }) => id) }),
});

function summaryOf(row: LoadedFollowUp) {
  const [caseFile] = row.person.caseFiles;
  return {
    ...plannedOf(row),
    name: nameOf(row.person),
    publicCode: row.person.publicCode,
    caseFile: caseFile && {
      id: caseFile.id,
      state: caseFile.state,
      owner: caseFile.owner.displayName,
    },
  };
}

type Planned = Pick<
  LoadedFollowUp,
  | "id"
  | "kind"
  | "state"
  | "dueOn"
  | "follows"
  | "offsetDays"
  | "attempts"
  | "noteSealed"
  | "placement"
>;

/** What a follow-up is about, without the person. */
export function plannedOf(row: Planned) {
  const { id, kind, state, follows, offsetDays, attempts, placement } = row;
  const dueOn = plainDate.parse(row.dueOn);
  return {
    ...{ id, kind, state, dueOn, follows, offsetDays, attempts },
    due: isDue({ state, dueOn }, today()),
    target: placement && targetName(placement.referral),
    note: unsealOptional(columns.note, id, row.noteSealed),
  };
}

/** One follow-up with how to reach the person, and what settling it takes. */
export const readFollowUp = query({
  action: "followUp.read",
  target: loadWithSituation,
  present: ({ row, needsDay, answered, left }) => {
    const person = profileOf(row.person);
    return {
      ...summaryOf(row),
      version: row.version,
      contact: person.contact,
      language: languagesOf(row.person).spoken,
      femaleContactWished: person.femaleContactWished,
      sharedPhone: person.sharedPhone,
      referralId: row.placement?.referral.id ?? null,
      outcome: row.outcome,
      reason: row.reason,
      settledAt: row.settledAt,
      settledBy: row.settledBy?.displayName ?? null,
      needsDay,
      /** How many others the answer answers as well, and how many stay planned. */
      ...{ answered: answered.length, left },
    };
  },
  subject: ({ row }) => ({
    type: "followUp",
    ids: [row.id],
    caseFileId: row.person.caseFiles[0]?.id,
  }),
});

async function loadWithSituation(tx: Tx, input: { id: string }, _actor: StaffActor) {
  const row = await loadFollowUp(tx, input);
  if (!row) return null;
  const { answered, left } = await besides(tx, row);
  const situation = await situationOf(tx, row.personId, [row.id, ...answered]);
  return { row, answered, left, needsDay: needsNextDay(situation) };
}
