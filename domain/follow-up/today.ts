import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { targetName } from "@/domain/offer/snapshot";
import type { Task } from "@/domain/today-task";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { notFound } from "@/lib/errors";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { endingPlacements } from "./ending";
import { occasionWords } from "./occasion";
import { undatedFiles } from "./undated";

const target = { select: { offerSnapshot: true, office: { select: { name: true } } } } as const;

/** Whom to ask how it goes on, up to a day; which placements end soon without a next step; and who is accompanied without any day. */
export async function followUpTasks(tx: Tx, until: PlainDate): Promise<Task[]> {
  const rows = await tx.followUp.findMany({
    where: { state: "planned", dueOn: { lte: until } },
    include: { placement: { select: { referral: target } } },
  });
  const due = rows.map((row): Task => {
    const { id, personId, version, placement } = row;
    const dueOn = plainDate.parse(row.dueOn);
    const after = placement ? `${targetName(placement.referral)}: ` : "";
    const tried = row.attempts > 0 ? `, ${row.attempts}-mal nicht erreicht` : "";
    return {
      ...{ kind: "followUp", id, version, dueOn, since: dueOn, dueAt: null, who: { personId } },
      about: `${after}${occasionWords(row)}${tried}`,
      href: `/intern/follow-ups/${id}`,
    };
  });
  const asked = new Set(rows.map(({ placementId }) => placementId));
  const ending = (await endingTasks(tx)).filter(({ id }) => !asked.has(id));
  return [...due, ...ending, ...(await undatedTasks(tx))];
}

/** How many placements end soon without a next step, and how many are accompanied without a day; figures alone. */
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
        select: { caseFileId: true, ...target.select, caseFile: { select: { personId: true } } },
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
