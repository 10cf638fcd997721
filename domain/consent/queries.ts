import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { recipientName } from "@/domain/offer/snapshot";
import { query } from "@/domain/query";
import { berlinDate, today } from "@/lib/clock";
import { consentFields } from "./fields";
import { recipientsOf } from "./recipients";
import { endedWith, holds } from "./rules";
import { conferenceTopics } from "./topics";

const fieldList = z.array(z.enum(consentFields)).catch([]);

const named = {
  take: 1,
  select: {
    ...{ id: true, version: true, offerSnapshot: true },
    office: { select: { name: true } },
  },
} as const;

/**
 * Everything a case file's person has allowed to be passed on: to whom, what, until when, and
 * whether it still holds.
 */
export const listConsents = query({
  action: "consent.list",
  target: (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) =>
    tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: {
        id: true,
        person: {
          select: {
            consents: {
              orderBy: { givenAt: "desc" },
              include: {
                office: { select: { name: true } },
                conference: { select: { id: true, state: true, settledAt: true } },
                referrals: named,
                replacedBy: { select: { givenAt: true, referrals: named } },
              },
            },
          },
        },
      },
    }),
  present: ({ person }) =>
    person.consents.map((row) => {
      const referral = row.referrals[0] ?? row.replacedBy?.referrals[0];
      const endedAt = row.withdrawnAt ? null : endedWith(row.conference);
      return {
        id: row.id,
        recipient: recipientsOf(row) ?? (referral ? recipientName(referral) : null),
        purpose: row.purpose,
        fields: fieldList.parse(row.fields),
        /** What a case conference may speak about. */
        topics: conferenceTopics.filter((topic) => row.fields.includes(topic)),
        ...{ language: row.language, textVersion: row.textVersion, givenHow: row.givenHow },
        ...{ givenAt: row.givenAt, expiresOn: row.expiresOn, withdrawnAt: row.withdrawnAt },
        /** Not where another holds in its place: what is taken back is that one. */
        holds: row.replacedBy === null && endedAt === null && holds(row, today()),
        /** The conference it was for was cancelled. */
        endedOn: endedAt && berlinDate(endedAt),
        replacedOn: row.replacedBy && berlinDate(row.replacedBy.givenAt),
        referral: referral ? { id: referral.id, version: referral.version } : null,
        conferenceId: row.conference?.id ?? null,
      };
    }),
  subject: ({ id, person }) => ({
    type: "caseFile",
    ids: person.consents.map((consent) => consent.id),
    caseFileId: id,
  }),
});
