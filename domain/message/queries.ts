import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { comingAppointments } from "@/domain/appointment/coming";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { unseal } from "@/lib/crypto/sealed";
import { columns } from "./columns";

const mostShown = 10;

/** Whom a message goes to and how they are reached, their next appointment, and what was sent before. */
export const readMessages = query({
  action: "message.read",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: { person: { include: withListedLanguage } },
    });
    if (!file) return null;
    const { personId } = file;
    const [sent, coming] = await Promise.all([
      tx.message.findMany({
        where: { personId },
        orderBy: { sentAt: "desc" },
        take: mostShown,
        include: { sentBy: { select: { displayName: true } } },
      }),
      comingAppointments(tx, personId),
    ]);
    return { file, sent, coming };
  },
  present: ({ file: { person }, sent, coming: [next] }) => {
    const { name, contact, sharedPhone } = profileOf(person);
    return {
      ...{
        name,
        contact,
        sharedPhone,
        languages: languagesOf(person),
        publicCode: person.publicCode,
      },
      next: next && { day: next.day, time: next.time, place: next.place },
      sent: sent.map((row) => ({
        ...{ id: row.id, template: row.template, locale: row.locale, medium: row.medium },
        ...{ sentAt: row.sentAt, sentBy: row.sentBy?.displayName ?? null },
        text: unseal(columns.text, row.id, row.textSealed),
      })),
    };
  },
  subject: ({ file, sent }) => ({
    type: "message",
    ids: sent.map(({ id }) => id),
    caseFileId: file.id,
  }),
});
