import "server-only";
import type { Task, TaskKind } from "@/domain/today-task";
import { city } from "@/lib/city/city";
import { berlinDate, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { deletionOwed } from "./consent-back";
import { outlinesOf } from "./outline";
import { goingOn, needsConfirmation, referralStates } from "./rules";
import {
  beforeStart,
  consentEnding,
  daysAgo,
  stalled,
  stalledSince,
  unseenAnswer,
  withoutConsent,
} from "./stalled";
import type { Where } from "./summary";
import { untoldRefusal } from "./untold";

const reported = referralStates.filter(needsConfirmation);

/**
 * Referrals that nobody answers, whose answer nobody has seen or nothing came of, whose consent is gone
 * or ends soon, that two speak of differently, whose person stays away, reports that wait for a yes,
 * and a no of which the person does not know.
 */
export async function referralTasks(tx: Tx): Promise<Task[]> {
  const rows = await loadWaiting(tx);
  const day = today();
  const { silent } = city().referrals;
  return rows.flatMap((row) =>
    [...kindsOf(row), ...consentEndsOf(row)].flatMap(
      ({ kind, since, dueOn = since, dueAt = null, what }): Task[] => {
        const { id, version, personId } = row;
        const due = kind === "silentReferral" ? addDays(since, silent) : dueOn;
        if (due > day) return [];
        return [
          {
            ...{ kind, id, since, dueOn: due, dueAt, who: { personId } },
            about: `${row.target}: ${what}`,
            href: `/intern/referrals/${id}${kind === "consentEnds" ? "/consent" : ""}`,
            version: kind === "answerHere" ? version : null,
          },
        ];
      },
    ),
  );
}

async function loadWaiting(tx: Tx) {
  const where: Where = {
    OR: [
      { state: { in: ["sent", "received"] }, sentAt: { lt: daysAgo(city().referrals.silent) } },
      { disputedAt: { not: null } },
      { state: { in: reported }, confirmedAt: null },
      untoldRefusal,
      { placement: { state: "active", missedWeek: { not: null } } },
      unseenAnswer,
      stalled(),
      withoutConsent(),
      deletionOwed,
      consentEnding(),
    ],
    // What is not sent yet of a file that was closed is nobody's any more.
    NOT: { state: "draft", caseFile: { state: "closed" } },
  };
  const rows = await tx.referral.findMany({
    where,
    select: {
      ...{ id: true, state: true, sentAt: true, disputedAt: true, confirmedAt: true },
      ...{ answeredAt: true, seenAt: true, plannedStart: true, createdAt: true, begunSaidAt: true },
      ...{
        plannedEnd: true,
        version: true,
        declineSide: true,
        toldPersonAt: true,
      },
    },
  });
  const [outlines, owed] = await Promise.all([
    outlinesOf(
      tx,
      rows.map(({ id }) => id),
    ),
    tx.referral.findMany({ where: deletionOwed, select: { id: true } }),
  ]);
  // What somebody has read is asked of the few alone whose consent was taken back.
  const owes = new Set(owed.map(({ id }) => id));
  return rows.flatMap((row) => {
    const outline = outlines.get(row.id);
    return outline ? [{ ...row, ...outline, owesDeletion: owes.has(row.id) }] : [];
  });
}

type Row = Awaited<ReturnType<typeof loadWaiting>>[number];
type Doing = {
  readonly kind: TaskKind;
  readonly since: PlainDate;
  readonly dueOn?: PlainDate;
  readonly dueAt?: Date;
  readonly what: string;
};

/** What was taken back comes first, and says so of the referral too; the rest stays what it is. */
function kindsOf(row: Row): Doing[] {
  const back = deletionOf(row);
  if (!back) return otherKindsOf(row);
  const untouched: readonly TaskKind[] = ["confirmation", "refusal", "dispute", "missedWeeks"];
  return [back, ...otherKindsOf(row).filter(({ kind }) => untouched.includes(kind))];
}

/** The person heard that the recipient is told: that is late at once. */
function deletionOf(row: Row): Doing | undefined {
  const at = row.consent?.withdrawnAt;
  if (!at || !row.owesDeletion) return undefined;
  const rest = beforeStart.includes(row.state) ? ", Vermittlung zurückziehen" : "";
  // An office stands there by its name already.
  const where = row.isOffice ? "" : `bei ${row.recipient} `;
  const what = `${where}Angaben löschen lassen${rest}`;
  return { kind: "consentBack", since: berlinDate(at), dueAt: at, what };
}

/** A report comes before weeks that were missed: it says what became of them. */
function otherKindsOf(row: Row): Doing[] {
  const report = reportOf(row) ?? refusalOf(row);
  if (report) return [report];
  const missed = missedOf(row);
  const dispute = disputeOf(row);
  if (missed || dispute) return [dispute, missed].flatMap((each) => each ?? []);
  return withoutConsentOf(row) ?? waitingOf(row);
}

function reportOf({ state, confirmedAt, disputedAt, answeredAt, sentAt }: Row): Doing | undefined {
  if (!needsConfirmation(state) || confirmedAt || disputedAt) return undefined;
  const since = berlinDate(answeredAt ?? sentAt ?? new Date(0));
  return { kind: "confirmation", since, what: "Meldung bestätigen" };
}

/** Nothing else waits once a no is confirmed. */
function refusalOf({ state, declineSide, ...row }: Row): Doing | undefined {
  const { confirmedAt, toldPersonAt, disputedAt } = row;
  if (state !== "declined" || declineSide !== "carrier" || disputedAt) return undefined;
  if (!confirmedAt || toldPersonAt) return undefined;
  const what = "Absage mitteilen, nächsten Schritt anbieten";
  return { kind: "refusal", since: berlinDate(confirmedAt), what };
}

function disputeOf({ disputedAt }: Row): Doing | undefined {
  return disputedAt
    ? { kind: "dispute", since: berlinDate(disputedAt), what: "Was stimmt?" }
    : undefined;
}

function missedOf({ missedWeek }: Row): Doing | undefined {
  if (!missedWeek) return undefined;
  const since = plainDate.parse(missedWeek);
  return { kind: "missedWeeks", since, what: "mehrere Wochen nicht gekommen" };
}

function withoutConsentOf({ state, consent }: Row): Doing[] | undefined {
  if (!consent || !beforeStart.includes(state)) return undefined;
  const { withdrawnAt } = consent;
  const expiresOn = plainDate.parse(consent.expiresOn);
  if (!withdrawnAt && expiresOn >= today()) return undefined;
  if (withdrawnAt) {
    const since = berlinDate(withdrawnAt);
    const what = "Vermittlung zurückziehen oder neu fragen";
    return [{ kind: "consentBack", since, dueAt: withdrawnAt, what }];
  }
  const what = "Einwilligung abgelaufen, zurückziehen oder neu fragen";
  return [{ kind: "withoutConsent", since: addDays(expiresOn, 1), what }];
}

/**
 * Beside all else: the person is asked before the other side sees nothing any more, and after it
 * while it runs.
 */
function consentEndsOf({ state, consent, plannedEnd }: Row): Doing[] {
  if (!consent || consent.withdrawnAt || !goingOn.includes(state)) return [];
  const expiresOn = plainDate.parse(consent.expiresOn);
  const isOver = expiresOn < today();
  if (isOver && beforeStart.includes(state)) return [];
  // It lasts until the end that is planned, and that end is still to come.
  if (state === "started" && plannedEnd && plannedEnd >= today() && plannedEnd <= expiresOn) {
    return [];
  }
  const since = addDays(expiresOn, -city().referrals.consentEnds);
  const ends = isOver ? "abgelaufen am" : "endet am";
  const what = `Einwilligung ${ends} ${formatShortDate(expiresOn)}, erneuern?`;
  return [{ kind: "consentEnds", since, what }];
}

function waitingOf(row: Row): Doing[] {
  const { state, answeredAt, seenAt, sentAt, begunSaidAt } = row;
  const waitsForStart = begunSaidAt !== null && beforeStart.includes(state);
  if (!waitsForStart && (state === "sent" || state === "received")) {
    if (!sentAt) return [];
    const what = `bei ${row.recipient} nachfragen`;
    return [{ kind: "silentReferral", since: berlinDate(sentAt), what }];
  }
  if (answeredAt && !seenAt && (state === "accepted" || state === "waitlisted")) {
    const waits = row.isOffice ? "dort dauert es noch" : "auf der Warteliste";
    const what = state === "accepted" ? "Zusage, der Person Bescheid sagen" : waits;
    return [{ kind: "answerHere", since: berlinDate(answeredAt), what }];
  }
  const days = stalledSince(row);
  return days ? [{ kind: "stalledReferral", ...days, what: stalledWords(row) }] : [];
}

function stalledWords(row: Row): string {
  if (row.begunSaidAt && beforeStart.includes(row.state)) {
    return `Person sagt, es hat begonnen: bei ${row.recipient} nachfragen`;
  }
  if (row.state === "draft") return "vorbereitet, aber nicht gesendet";
  const whom = `bei ${row.recipient} oder der Person nachfragen`;
  if (row.isOffice) return `${row.state === "accepted" ? "war sie da" : "dauert es noch"}? ${whom}`;
  return row.state === "accepted" ? `hat es begonnen? ${whom}` : `noch auf der Warteliste? ${whom}`;
}
