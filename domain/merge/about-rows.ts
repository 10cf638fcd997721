import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { placeIn, resultIn } from "@/domain/contact/vocabulary";
import { resultWords, triedWords } from "@/domain/contact/words";
import { columns as fileColumns } from "@/domain/file/columns";
import type { NeedDomain } from "@/domain/need/rules";
import { columns as noteColumns } from "@/domain/note/columns";
import { targetName } from "@/domain/offer/snapshot";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

/** What tells a row from others of its kind: a need's domain, a name, or a day ("2027-03-05"). */
export type About =
  | { readonly need: NeedDomain }
  | { readonly name: string }
  | { readonly day: string };

type Row = { readonly id: string; readonly table: string };

/** So much of a note tells it from others, in characters. */
const excerpt = 60;

/** What each of these rows is about, by its id; of notes the beginning, where their reader may read them. */
export async function aboutRows(
  tx: Tx,
  rows: readonly Row[],
  reader: StaffActor,
): Promise<ReadonlyMap<string, About>> {
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
    include: { author: { select: { displayName: true } } },
  });
  const plans = await tx.supportPlan.findMany({
    ...of("SupportPlan"),
    select: { id: true, number: true },
  });
  const files = await tx.personFile.findMany({
    ...of("PersonFile"),
    select: { id: true, titleSealed: true },
  });
  const contacts = await tx.contact.findMany({
    ...of("Contact"),
    select: { id: true, medium: true, place: true, result: true },
  });
  const begins = (note: (typeof notes)[number]) => {
    const text = unseal(noteColumns.text, note.id, note.textSealed);
    const words = text.length > excerpt ? `${text.slice(0, excerpt).trimEnd()} …` : text;
    return may(reader, "note.read", note) ? `: „${words}“` : "";
  };
  return new Map<string, About>([
    ...needs.map(({ id, domain }) => [id, { need: domain }] as const),
    ...referrals.map((row) => [row.id, { name: targetName(row) }] as const),
    ...[...appointments, ...conferences].map(({ id, day }) => [id, { day }] as const),
    ...followUps.map(({ id, dueOn }) => [id, { day: dueOn }] as const),
    ...notes.map((note) => [note.id, { name: note.author.displayName + begins(note) }] as const),
    ...plans.map(({ id, number }) => [id, { name: String(number) }] as const),
    ...files.map(
      ({ id, titleSealed }) => [id, { name: unseal(fileColumns.title, id, titleSealed) }] as const,
    ),
    ...contacts.map(({ id, medium, place, result }) => {
      const tried = triedWords(medium, placeIn(place));
      return [id, { name: `${tried}, ${resultWords[resultIn(result)]}` }] as const;
    }),
  ]);
}
