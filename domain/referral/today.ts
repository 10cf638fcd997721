import "server-only";
import { recipientName, targetName } from "@/domain/offer/snapshot";
import type { Task } from "@/domain/today-task";
import { city } from "@/lib/city/city";
import { berlinDate, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { needsConfirmation, referralStates } from "./rules";

const reported = referralStates.filter(needsConfirmation);

const refusals = { state: "declined", declineSide: "carrier" } as const;

/** Referrals that nobody answers, that two speak of differently, whose person stays away, reports that wait for a yes, and a no of which the person does not know. */
export async function referralTasks(tx: Tx): Promise<Task[]> {
  const rows = await tx.referral.findMany({
    where: {
      sentAt: { not: null },
      OR: [
        { state: { in: ["sent", "received"] } },
        { disputedAt: { not: null } },
        { state: { in: reported }, confirmedAt: null },
        { ...refusals, confirmedAt: { not: null }, toldPersonAt: null },
        { placement: { state: "active", missedWeek: { not: null } } },
      ],
    },
    select: {
      ...{ id: true, state: true, sentAt: true, disputedAt: true, confirmedAt: true },
      ...{ answeredAt: true, version: true, offerSnapshot: true },
      office: { select: { name: true } },
      caseFile: { select: { personId: true } },
      placement: { select: { state: true, missedWeek: true } },
    },
  });
  // Each look at the city asks the file whether something new was published.
  const { silent: silentDays } = city().referrals;
  const day = today();
  return rows.flatMap((row): Task[] => {
    const { id, state, sentAt, disputedAt, caseFile } = row;
    const base = { id, version: null, dueAt: null, who: { personId: caseFile.personId } };
    const href = `/intern/referrals/${id}`;
    const missed = row.placement?.state === "active" ? row.placement.missedWeek : null;
    if (missed) {
      const since = plainDate.parse(missed);
      const about = `${targetName(row)}: mehrere Wochen nicht gekommen`;
      return [{ ...base, since, dueOn: since, href, kind: "missedWeeks", about }];
    }
    if (disputedAt) {
      const since = berlinDate(disputedAt);
      const about = `${targetName(row)}: Was stimmt?`;
      return [{ ...base, since, dueOn: since, href, kind: "dispute", about }];
    }
    if (needsConfirmation(state)) return [{ ...base, href, ...reportTask(row) }];
    if (!sentAt) return [];
    const since = berlinDate(sentAt);
    const dueOn = addDays(since, silentDays);
    if (dueOn > day) return [];
    const about = `${targetName(row)}: bei ${recipientName(row)} nachfragen`;
    return [{ ...base, since, dueOn, href, kind: "silentReferral", about }];
  });
}

type Reported = {
  readonly confirmedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly sentAt: Date | null;
} & Parameters<typeof targetName>[0];

/** A report waits for a yes; a no that has one waits for its person to be told. */
function reportTask(row: Reported) {
  const { confirmedAt, answeredAt, sentAt } = row;
  const since = berlinDate(confirmedAt ?? answeredAt ?? sentAt ?? new Date(0));
  const day = { since, dueOn: since };
  if (!confirmedAt) {
    return {
      ...day,
      kind: "confirmation" as const,
      about: `${targetName(row)}: Meldung bestätigen`,
    };
  }
  const about = `${targetName(row)}: Absage mitteilen, nächsten Schritt anbieten`;
  return { ...day, kind: "refusal" as const, about };
}
