import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { recipientsOf } from "@/domain/consent/recipients";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { takeConsentBack } from "./consent";
import { loadConference } from "./load";
import { versionedInput } from "./schema";

/** With whom a conference may speak of the person, and until when: what they can still take back. */
export const listOwnConferenceConsents = query({
  action: "consent.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) => {
    if (personId === null) return null;
    const rows = await tx.consent.findMany({
      where: {
        ...{ personId, withdrawnAt: null, conferenceId: { not: null } },
        expiresOn: { gte: today() },
      },
      orderBy: { givenAt: "desc" },
      // One conference may have been asked about twice; taking back ends all of it.
      distinct: ["conferenceId"],
      include: { office: { select: { name: true } } },
    });
    return { personId, rows };
  },
  present: ({ rows }) =>
    rows.map((row) => ({
      conferenceId: row.conferenceId,
      recipient: recipientsOf(row) ?? "",
      expiresOn: row.expiresOn,
    })),
  subject: ({ personId, rows }) => ({
    type: "person",
    ids: [personId, ...rows.map(({ id }) => id)],
  }),
});

const own = async (tx: Tx, input: { id: string }, _actor: PersonByLink) => {
  const conference = await loadConference(tx, input);
  return conference && { ...conference, personId: conference.caseFile.personId };
};

/**
 * The person takes back that a conference may speak of them.
 * @throws AppError "invalid" (notNow) where there is nothing to take back
 */
export const withdrawOwnConferenceConsent = command({
  action: "consent.withdrawOwn",
  input: versionedInput.pick({ id: true }),
  target: own,
  run: ({ tx, target }) => takeConsentBack(tx, target),
  subject: ({ id, caseFileId }) => ({ type: "caseConference", ids: [id], caseFileId }),
});
