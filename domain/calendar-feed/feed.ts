import "server-only";
import { z } from "zod";
import type { CalendarReader, StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { inChargeOf } from "@/domain/person/in-charge";
import { whoseFor } from "@/domain/person/whose";
import { query } from "@/domain/query";
import { now, today } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";

/** A calendar keeps what has been for a while, and looks ahead as far as anything is planned. In days. */
const daysBack = 30;
const daysAhead = 366;

/**
 * Makes the secret address of somebody's own calendar. What was there before ends at once: there is
 * one address a person, and only its hash is kept.
 * @returns the token, which is shown once
 */
export const makeFeed = command({
  action: "calendarFeed.manage",
  input: z.object({}),
  target: async (_tx, _input, { userId }: StaffActor) => ({ userId }),
  run: async ({ tx, target: { userId } }) => {
    const token = newToken();
    const feed = { id: hashToken(token), createdAt: now() };
    // In one step: two presses at once make one address after the other.
    await tx.calendarFeed.upsert({
      where: { userId },
      create: { ...feed, userId },
      update: feed,
    });
    return { token };
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});

/** Ends the address of somebody's own calendar: whoever still asks under it is told that it is not there. */
export const endFeed = command({
  action: "calendarFeed.manage",
  input: z.object({}),
  target: async (_tx, _input, { userId }: StaffActor) => ({ userId }),
  run: async ({ tx, target: { userId } }) => {
    await tx.calendarFeed.deleteMany({ where: { userId } });
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});

/** Since when somebody has an address for their calendar; null: they have none. */
export const readOwnFeed = query({
  action: "calendarFeed.manage",
  target: async (tx, _input: Record<string, never>, { userId }: StaffActor) => ({
    userId,
    feed: await tx.calendarFeed.findUnique({ where: { userId }, select: { createdAt: true } }),
  }),
  present: ({ feed }) => feed?.createdAt ?? null,
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});

/** What is overdue stands on the page of today, where it is seen. */
function notBefore(first: PlainDate, day: PlainDate): PlainDate {
  if (day < first) return first;
  return day;
}

const person = { select: { id: true, publicCode: true } } as const;

/**
 * What a calendar program gets: hours of appointments and conferences, and days of follow-ups, each
 * with the code of its person, of those who are the reader's, of somebody for whom they stand in, or
 * nobody's. No name, no place and no word of what it is about: calendars lie with other companies.
 */
export const readFeed = query({
  action: "calendarFeed.read",
  target: async (tx, _input: Record<string, never>, reader: CalendarReader) => {
    const span = { gte: addDays(today(), -daysBack), lte: addDays(today(), daysAhead) };
    const [appointments, conferences, followUps] = await Promise.all([
      tx.appointment.findMany({
        where: { state: { in: ["planned", "kept"] }, day: span },
        select: {
          ...{ id: true, seriesId: true, day: true, time: true, minutes: true },
          person,
        },
      }),
      tx.caseConference.findMany({
        where: { state: { in: ["planned", "held"] }, day: span },
        select: {
          ...{ id: true, day: true, time: true, minutes: true },
          caseFile: { select: { id: true, person } },
        },
      }),
      tx.followUp.findMany({
        where: { state: "planned", dueOn: { lte: span.lte } },
        select: { id: true, dueOn: true, person },
      }),
    ]);
    const persons = [
      ...[...appointments, ...followUps].map((row) => row.person.id),
      ...conferences.map(({ caseFile }) => caseFile.person.id),
    ];
    const whose = whoseFor(reader, await inChargeOf(tx, persons));
    const isMine = ({ id }: { id: string }) => whose(id).is !== "colleague";
    return {
      userId: reader.userId,
      appointments: appointments.filter((row) => isMine(row.person)),
      conferences: conferences.filter(({ caseFile }) => isMine(caseFile.person)),
      followUps: followUps.filter((row) => isMine(row.person)),
    };
  },
  present: ({ appointments, conferences, followUps }) => ({
    appointments: appointments.map(({ person: { publicCode }, ...row }) => ({
      ...row,
      day: plainDate.parse(row.day),
      publicCode,
    })),
    conferences: conferences.map(({ caseFile, ...row }) => ({
      ...row,
      day: plainDate.parse(row.day),
      caseFileId: caseFile.id,
      publicCode: caseFile.person.publicCode,
    })),
    followUps: followUps.map(({ id, dueOn, person: { publicCode } }) => ({
      id,
      day: notBefore(today(), plainDate.parse(dueOn)),
      publicCode,
    })),
  }),
  subject: ({ appointments, conferences, followUps }) => ({
    type: "task",
    ids: [...appointments, ...conferences, ...followUps].map(({ id }) => id),
  }),
});
