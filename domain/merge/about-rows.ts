import "server-only";
import type { NeedDomain } from "@/domain/need/rules";
import { targetName } from "@/domain/offer/snapshot";
import type { Tx } from "@/lib/db/client";

/** What tells a row from others of its kind: a need's domain, a name, or a day ("2027-03-05"). */
export type About =
  | { readonly need: NeedDomain }
  | { readonly name: string }
  | { readonly day: string };

type Row = { readonly id: string; readonly table: string };

/** What each of these rows is about, by its id; nothing of what stands in notes or contacts. */
export async function aboutRows(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, About>> {
  const of = (table: string) => ({
    where: { id: { in: rows.filter((row) => row.table === table).map(({ id }) => id) } },
  });
  const needs = await tx.need.findMany({ ...of("Need"), select: { id: true, domain: true } });
  const referrals = await tx.referral.findMany({
    ...of("Referral"),
    select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
  });
  const onDay = { id: true, day: true } as const;
  const appointments = await tx.appointment.findMany({ ...of("Appointment"), select: onDay });
  const conferences = await tx.caseConference.findMany({ ...of("CaseConference"), select: onDay });
  const followUps = await tx.followUp.findMany({
    ...of("FollowUp"),
    select: { id: true, dueOn: true },
  });
  const notes = await tx.caseNote.findMany({
    ...of("CaseNote"),
    select: { id: true, author: { select: { displayName: true } } },
  });
  return new Map<string, About>([
    ...needs.map(({ id, domain }) => [id, { need: domain }] as const),
    ...referrals.map((row) => [row.id, { name: targetName(row) }] as const),
    ...[...appointments, ...conferences].map(({ id, day }) => [id, { day }] as const),
    ...followUps.map(({ id, dueOn }) => [id, { day: dueOn }] as const),
    ...notes.map(({ id, author }) => [id, { name: author.displayName }] as const),
  ]);
}
