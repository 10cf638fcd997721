import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { recipientsOf } from "@/domain/consent/recipients";
import { hasHeard, ownHoursOfConference } from "@/domain/planned-hour/own-conferences";
import { perhapsOwn } from "@/domain/planned-hour/to-tell";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { takeConsentBack } from "./consent";
import { loadConference, loadConferences } from "./load";
import { frameOf, participantName, topicsIn } from "./present";
import { lastConsent } from "./rules";
import { versionedInput } from "./schema";

/**
 * With whom a conference may speak of the person, and until when: what they can still take back. And
 * what they have taken back: who heard of them, and whether these were asked to delete it.
 */
export const listOwnConferenceConsents = query({
  action: "consent.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) => {
    if (personId === null) return null;
    return { personId, rows: await loadAllowed(tx, personId) };
  },
  present: ({ rows }) =>
    rows.map((row) => ({
      conferenceId: row.conferenceId,
      recipient: recipientsOf(row) ?? "",
      ...whichOf(row),
      expiresOn: row.expiresOn,
      withdrawnAt: row.withdrawnAt,
      /** Who was there and heard of them. */
      heardBy: hearersOf(row).map((each) => ({
        id: each.id,
        name: participantName(each),
        deletionAskedAt: each.deletionAskedAt,
      })),
    })),
  subject: ({ personId, rows }) => ({
    type: "person",
    ids: [personId, ...rows.map(({ id }) => id)],
  }),
});

const loadAllowed = (tx: Tx, personId: string) =>
  tx.consent.findMany({
    where: {
      ...{ personId, replacedById: null },
      // With one that was cancelled its consent has ended.
      conference: { state: { not: "cancelled" } },
      OR: [
        { expiresOn: { gte: today() } },
        { withdrawnAt: { not: null }, participants: { some: { came: true } } },
      ],
    },
    // One conference may have been asked about twice; taking back ends all of it.
    distinct: ["conferenceId"],
    orderBy: [{ withdrawnAt: { sort: "desc", nulls: "first" } }, { givenAt: "desc" }],
    include: {
      office: { select: { name: true } },
      conference: { select: { state: true, about: true, day: true, knownDay: true } },
      participants: {
        where: { came: true },
        orderBy: { position: "asc" },
        include: { carrier: { select: { slug: true } }, office: { select: { name: true } } },
      },
    },
  });
type Row = Awaited<ReturnType<typeof loadAllowed>>[number];

/**
 * Of two with the same people it is told which. Where it is about general matters by now nobody speaks of them
 * there: they see the day that they know, and no topics.
 */
function whichOf({ conference, fields }: Row) {
  const isTheirs = conference?.about === "person";
  const day = isTheirs ? conference.day : conference?.knownDay;
  return {
    day: plainDate.safeParse(day).data ?? null,
    topics: isTheirs ? topicsIn(fields) : [],
  };
}

function hearersOf({ conference, participants }: Row) {
  return conference?.state === "held" && conference.about === "person" ? participants : [];
}

/**
 * The conferences to come that the person knows of, by their hour: with whom, where, and whether it
 * was called off; and the hours at which none is any more though they would come.
 */
export const listOwnConferences = query({
  action: "caseConference.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) => {
    if (personId === null) return null;
    const rows = await loadConferences(tx, { caseFile: { personId }, ...perhapsOwn() });
    return { personId, rows: rows.filter(hasHeard) };
  },
  present: ({ rows }) =>
    rows.flatMap((row) => {
      const { id, minutes, medium, place } = frameOf(row);
      const names = row.participants.map(participantName);
      return ownHoursOfConference(row).map((hour) => ({
        ...{ id, minutes, medium, place, names, ...hour },
        /** They have taken their consent back: somebody has to call it off, or to ask anew. */
        isOpen: !hour.cancelled && lastConsent(row.consents)?.withdrawnAt != null,
      }));
    }),
  subject: ({ rows }) => ({ type: "caseConference", ids: rows.map(({ id }) => id) }),
});

const own = async (tx: Tx, input: { id: string }, _actor: PersonByLink) => {
  const conference = await loadConference(tx, input);
  return conference && { ...conference, personId: conference.caseFile.personId };
};

/**
 * The person takes back that a conference may speak of them.
 * @throws AppError "invalid" (notNow) where nothing was ever allowed
 */
export const withdrawOwnConferenceConsent = command({
  action: "consent.withdrawOwn",
  input: versionedInput.pick({ id: true }),
  target: own,
  run: ({ tx, target }) => takeConsentBack(tx, target),
  subject: ({ id, caseFileId }) => ({ type: "caseConference", ids: [id], caseFileId }),
});
