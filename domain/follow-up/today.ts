import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { awaitingFirstTalk } from "@/domain/contact-request/spoken-with";
import type { FollowUpKind } from "@/domain/follow-up-plan/kinds";
import { targetName } from "@/domain/offer/snapshot";
import type { Task } from "@/domain/today-task";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { dueUntil } from "./due";
import { endingPlacements } from "./ending";
import { occasionWords } from "./occasion";
import { asksHowItGoesOn } from "./rules";
import { undatedFiles } from "./undated";

/**
 * Whom to ask how it goes on, up to a day; which placements end soon without a next step; and who is
 * accompanied without any day.
 */
export async function followUpTasks(tx: Tx, until: PlainDate): Promise<Task[]> {
  const planned = await dueUntil(tx, until);
  // Who waits for a first call is asked then how they are.
  const called = new Set((await awaitingFirstTalk(tx)).map(({ personId }) => personId));
  const rows = planned.filter(({ kind, personId }) => kind !== "support" || !called.has(personId));
  const due = askedOnce(rows).map(({ row, earlier }): Task => {
    const { id, personId, version, target } = row;
    const dueOn = plainDate.parse((earlier[0] ?? row).dueOn);
    const after = target ? `${target}: ` : "";
    const tried = row.attempts > 0 ? `, ${row.attempts}-mal nicht erreicht` : "";
    return {
      ...{ kind: "followUp", id, version, dueOn, since: dueOn, dueAt: null, who: { personId } },
      about: `${after}${occasionWords(row)}${tried}${earlierWords(earlier.length)}`,
      href: `/intern/follow-ups/${id}`,
    };
  });
  const asked = new Set(rows.map(({ placementId }) => placementId));
  const ending = (await endingTasks(tx)).filter(({ id }) => !asked.has(id));
  return [...due, ...ending, ...(await undatedTasks(tx))];
}

type Asked = { readonly kind: FollowUpKind; readonly personId: string; readonly dueOn: string };

/**
 * Of what is due and asks a person the same, the latest alone, with those before it: one answer
 * settles them.
 */
function askedOnce<Row extends Asked>(rows: readonly Row[]) {
  const same = ({ kind, dueOn }: Row) => asksHowItGoesOn({ kind }) && dueOn <= today();
  const together = Map.groupBy(rows.filter(same), ({ personId }) => personId);
  return [
    ...rows.filter((row) => !same(row)).map((row) => ({ row, earlier: [] })),
    ...[...together.values()].flatMap((all) => {
      const row = all.at(-1);
      return row ? [{ row, earlier: all.slice(0, -1) }] : [];
    }),
  ];
}

function earlierWords(count: number): string {
  if (count === 0) return "";
  return count === 1 ? ", und eine frühere Frage" : `, und ${count} frühere Fragen`;
}

/**
 * How many placements end soon without a next step, and how many are accompanied without a day;
 * figures alone.
 */
export async function countGaps(actor: StaffActor): Promise<{ ending: number; undated: number }> {
  if (!may(actor, "followUp.list", {})) throw notFound();
  const [ending, undated] = await Promise.all([endingPlacements(db, soon()), undatedFiles(db)]);
  return { ending: ending.length, undated: undated.length };
}

const soon = () => addDays(today(), city().followUps.endsSoon);

async function endingTasks(tx: Tx): Promise<Task[]> {
  const placements = await tx.placement.findMany({
    where: { id: { in: await endingPlacements(tx, soon()) } },
    select: {
      ...{ id: true, startedOn: true, plannedEnd: true },
      referral: {
        select: {
          ...{ caseFileId: true, caseFile: { select: { personId: true } } },
          ...{ offerSnapshot: true, office: { select: { name: true } } },
        },
      },
    },
  });
  return placements.map(({ id, startedOn, plannedEnd, referral }): Task => {
    const end = plainDate.parse(plannedEnd);
    return {
      ...{ kind: "ending", id, dueOn: end, dueAt: null, version: null },
      since: plainDate.parse(startedOn),
      who: { personId: referral.caseFile.personId },
      about: `${targetName(referral)}: Was kommt danach?`,
      href: `/intern/case-files/${referral.caseFileId}/matching`,
    };
  });
}

async function undatedTasks(tx: Tx): Promise<Task[]> {
  const files = await tx.caseFile.findMany({
    where: { id: { in: await undatedFiles(tx) } },
    select: { id: true, personId: true },
  });
  return files.map(({ id, personId }) => ({
    ...{ kind: "undated", id, dueOn: today(), since: today(), dueAt: null, version: null },
    who: { personId },
    about: "Wann wird wieder gefragt?",
    href: `/intern/case-files/${id}#follow-ups`,
  }));
}
