import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { comingAppointments } from "@/domain/appointment/coming";
import { reachOf } from "@/domain/contact/reach";
import { anyRuns } from "@/domain/person/accompanied";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { languagesOf } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import { leftAs } from "./left";
import { hoursOf } from "./planned-hours";

const mostShown = 10;

/** Whom a message goes to and how they are reached, their next appointment, and what was sent before. */
export const readMessages = query({
  action: "message.read",
  target: async (tx, { personId }: { personId: string }, _actor: StaffActor) => {
    const person = await tx.person.findUnique({
      where: { id: personId, mergedIntoId: null },
      include: {
        rosterEntry: { select: { id: true, language: true, outreach: true } },
        caseFiles: { ...caseFileOfNow, select: { id: true, state: true } },
      },
    });
    if (!person) return null;
    const [sent, coming, planned] = await Promise.all([
      tx.message.findMany({
        where: { personId },
        orderBy: { sentAt: "desc" },
        take: mostShown,
        include: { sentBy: { select: { displayName: true } }, mail: { select: { state: true } } },
      }),
      comingAppointments(tx, personId),
      hoursOf(tx, personId),
    ]);
    return { person, sent, coming, planned };
  },
  present: ({ person, sent, coming: [next], planned }) => {
    const { rosterEntry, caseFiles } = person;
    const { name, contact, sharedPhone } = profileOf(person);
    return {
      ...{
        name,
        contact,
        sharedPhone,
        languages: languagesOf(person),
        publicCode: person.publicCode,
      },
      caseFileId: caseFiles[0]?.id ?? null,
      entryId: rosterEntry?.id ?? null,
      /** How far outreach has come; null: the person stands on no list. */
      reach: rosterEntry && reachOf(rosterEntry.outreach, anyRuns(caseFiles)),
      /** All that a message may tell of. */
      planned,
      next: next && { day: next.day, time: next.time, place: next.place },
      sent: sent.map((row) => ({
        ...{ id: row.id, template: row.template, locale: row.locale, medium: row.medium },
        ...{ sentAt: row.sentAt, sentBy: row.sentBy?.displayName ?? null },
        left: leftAs(row.mail),
        text: unseal(columns.text, row.id, row.textSealed),
      })),
    };
  },
  subject: ({ person: { id, caseFiles }, sent }) => ({
    type: "message",
    ids: [id, ...sent.map((row) => row.id)],
    caseFileId: caseFiles[0]?.id,
  }),
});
