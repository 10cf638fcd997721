import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import {
  appointmentsAtClosing,
  cancelAtClosing as cancelAppointment,
} from "@/domain/appointment/at-closing";
import {
  cancelAtClosing as cancelConference,
  conferencesAtClosing,
} from "@/domain/case-conference/at-closing";
import type { Further } from "@/domain/command";
import { afterSupport, isOnRoster, sayAfterSupport } from "@/domain/person/after-support";
import { profileOf } from "@/domain/person/profile";
import { isWithinAge } from "@/domain/person/target-age";
import { notOver } from "@/domain/planned-hour/changed";
import {
  closingAnswers,
  referralsAtClosing,
  untoldAtClosing,
  withdrawAtClosing,
} from "@/domain/referral/at-closing";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, type Issue, invalid } from "@/lib/errors";
import { optionalChoice } from "@/lib/form-fields";
import { runningBeside } from "./running";

/** What becomes of an appointment or a conference whose case file is closed. */
export const meetingAnswers = ["stays", "cancelled"] as const;
export type MeetingAnswer = (typeof meetingAnswers)[number];

const answersTo = <Answer extends string>(answers: readonly [Answer, ...Answer[]]) =>
  z.record(z.uuid(), optionalChoice(answers)).default({});

/** What closing a case file asks beside its reason. */
export const closingFields = {
  /** What the roster says from then on, where the person stands on it. */
  roster: optionalChoice(afterSupport),
  /** Yes, too old although by the birth date they are not. */
  tooOld: z.literal("yes").optional(),
  /** What becomes of each referral that is open, and of what is to come, by its id. */
  referrals: answersTo(closingAnswers),
  appointments: answersTo(meetingAnswers),
  conferences: answersTo(meetingAnswers),
};

type Said = z.output<z.ZodObject<typeof closingFields>>;
type Closing = Said & { readonly reason?: string | undefined };
type CaseFile = { readonly id: string; readonly personId: string };

/** What closing asks about by its own field each: the field's name begins with it. */
export const askedOnClosing = ["referral", "appointment", "conference"] as const;
export type AskedOnClosing = (typeof askedOnClosing)[number];

/** The field that asks about one of them. */
export function closingField(kind: AskedOnClosing, id: string): string {
  return `${kind}-${id}`;
}

/**
 * All that a case file leaves behind when it is closed. Where another one of the person runs, they stay
 * accompanied: neither the roster nor an appointment has to be asked about.
 */
export async function leftAtClosing(tx: Tx, { id, personId }: CaseFile) {
  const isLast = (await runningBeside(tx, { id, personId })) === null;
  const onRoster = isLast && (await isOnRoster(tx, personId));
  const left = leftIn({ id, personId }, isLast);
  return {
    ...{ isLast, onRoster },
    referrals: await referralsAtClosing(tx, left),
    untold: await untoldAtClosing(tx, left),
    appointments: isLast ? await appointmentsAtClosing(tx, personId) : [],
    conferences: await conferencesAtClosing(tx, left),
  };
}

/** With the last one that runs ends also what earlier closed ones still hold. */
const leftIn = ({ id, personId }: CaseFile, isLast: boolean) =>
  isLast ? { caseFile: { personId } } : { caseFileId: id };

/**
 * Settles what a case file leaves behind when it is closed: nobody goes on counting as accompanied, no
 * recipient goes on seeing a person, and nobody comes for nothing, because somebody forgot to say so.
 * @returns what was done along with it
 * @throws AppError "invalid" with an issue for everything that was not said, or has to be asked (askNotTooOld)
 */
export async function settleClosing(
  tx: Tx,
  actor: StaffActor,
  file: CaseFile,
  { reason, ...said }: Closing,
): Promise<Further[]> {
  const left = await leftAtClosing(tx, file);
  const asked = left.referrals.filter(({ isAsked }) => isAsked);
  const issues: Issue[] = [
    ...(reason ? [] : [{ field: "reason", code: "missing" as const }]),
    ...(left.onRoster ? await rosterIssues(tx, file, said) : []),
    ...unsaidOf("referral", asked, said.referrals),
    ...unsaidOf("appointment", left.appointments, said.appointments),
    ...unsaidOf("conference", left.conferences, said.conferences),
  ];
  if (issues.length > 0) throw new AppError("invalid", issues);
  const further: Further[] = [];
  for (const { id } of asked) {
    if (said.referrals[id] === "withdrawn")
      further.push(...(await withdrawAtClosing(tx, actor, id)));
  }
  for (const { id } of left.appointments.filter(isCancelled(said.appointments))) {
    further.push(...(await cancelAppointment(tx, actor, { id, caseFileId: file.id })));
  }
  for (const { id } of left.conferences.filter(isCancelled(said.conferences))) {
    further.push(...(await cancelConference(tx, actor, id)));
  }
  if (said.roster && left.onRoster) await sayAfterSupport(tx, file.personId, said.roster);
  return further;
}

/** As on the roster itself: whoever is too old is sought by nobody any more. */
async function rosterIssues(tx: Tx, { personId: id }: CaseFile, said: Said): Promise<Issue[]> {
  if (!said.roster) return [unsaid("roster")];
  if (said.roster !== "agedOut" || said.tooOld) return [];
  const { birthDate } = profileOf(await tx.person.findUniqueOrThrow({ where: { id } }));
  return isWithinAge(birthDate) ? [{ field: "roster", code: "askNotTooOld" }] : [];
}

/** Whether somebody has to tell the person that something was called off, as with their case file. */
export async function owesPerson(tx: Tx, { personId }: CaseFile): Promise<boolean> {
  const off = { state: "cancelled", personOwedAt: { not: null }, ...notOver(today()) } as const;
  const appointments = await tx.appointment.count({ where: { ...off, personId } });
  const conferences = await tx.caseConference.count({ where: { ...off, caseFile: { personId } } });
  return appointments + conferences > 0;
}

type Row = { readonly id: string };

const unsaid = (field: string): Issue => ({ field, code: "missingChoice" });

function unsaidOf(
  kind: AskedOnClosing,
  rows: readonly Row[],
  said: Readonly<Record<string, string | undefined>>,
): Issue[] {
  return rows.filter(({ id }) => !said[id]).map(({ id }) => unsaid(closingField(kind, id)));
}

const isCancelled =
  (said: Said["appointments"]) =>
  ({ id }: Row) =>
    said[id] === "cancelled";

/**
 * Answers to what closing asks, together with another state, say two things at once.
 * @throws AppError "invalid" (answersForClosing)
 */
export function refuseClosingAnswers({ roster, referrals, appointments, conferences }: Said): void {
  const answers = [referrals, appointments, conferences].flatMap((each) => Object.values(each));
  if (roster || answers.some(Boolean)) throw invalid("state", "answersForClosing");
}
