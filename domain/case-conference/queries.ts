import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { languagesOf, withListedLanguage } from "@/domain/person/languages";
import { nameOf } from "@/domain/person/profile";
import { ownAndStillHeld } from "@/domain/person/still-held";
import { mailAbout } from "@/domain/planned-hour/mail-about";
import { personKnows } from "@/domain/planned-hour/own-conferences";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import { aboutToConsent } from "./consent";
import {
  type LoadedConference,
  loadConference,
  loadConferences,
  loadDecision,
  subjectOf,
} from "./load";
import { minutesDraftOf } from "./minutes-draft";
import { presentConference, presentDecision } from "./present";
import { conferenceToldBefore } from "./tell-person";
import { conferenceStand } from "./told-by-message";

/**
 * All conferences of a case file: those to come first, then the latest. Where it runs, what is planned
 * in a closed one of the same person is to come as well.
 */
export const listConferences = query({
  action: "caseConference.list",
  target: async (tx, { caseFileId }: { caseFileId: string }, _actor: StaffActor) => {
    const file = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      include: { person: { include: withListedLanguage } },
    });
    if (!file) return null;
    const shown = await ownAndStillHeld(tx, file);
    return { file, rows: await loadConferences(tx, shown({ state: "planned" })) };
  },
  present: ({ file, rows }) => {
    const all = rows.map(presentConference);
    return {
      personId: file.personId,
      name: nameOf(file.person),
      publicCode: file.person.publicCode,
      language: languagesOf(file.person).written,
      closed: file.state === "closed",
      planned: all.filter(({ state }) => state === "planned"),
      past: all.filter(({ state }) => state !== "planned").toReversed(),
    };
  },
  subject: ({ file, rows }) => ({
    type: "caseConference",
    ids: rows.map(({ id }) => id),
    caseFileId: file.id,
  }),
});

/** One conference, with whom it is about. */
export const readConference = query({
  action: "caseConference.read",
  target: async (tx, input: { id: string }, { userId: authorId }: StaffActor) => {
    const row = await loadConference(tx, input);
    if (!row) return null;
    const draft = await minutesDraftOf(tx, { conferenceId: row.id, authorId });
    const isUnknown = row.personOwedAt !== null || !personKnows(row);
    const about = { ids: [row.id], stand: conferenceStand(row) };
    const mail = isUnknown ? await mailAbout(tx, about) : null;
    return { ...row, draft, mail, told: await conferenceToldBefore(tx, row) };
  },
  present: ({ draft, told, mail, ...row }) => ({
    ...headOf(row),
    conference: presentConference(row),
    /** A mail that may have told the person what they do not know yet. */
    mail,
    /** Who has noted that the person was told, and when, where that can be taken back. */
    told: told && { at: told.at, by: told.by, byMessage: told.byMessage },
    /** Names how it stands, for a message that tells of it. */
    stand: conferenceStand(row),
    /** What its reader has begun to write as minutes. */
    draft,
    /** What the person is asked to consent to. */
    asked: aboutToConsent(row),
  }),
  subject: subjectOf,
});

/** Something that was decided, with its conference. */
export const readDecision = query({
  action: "caseConference.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadDecision(tx, input),
  present: ({ conference, decision }) => ({
    ...headOf(conference),
    conference: presentConference(conference),
    decision: presentDecision(decision),
  }),
  subject: ({ conference }) => subjectOf(conference),
});

/** All conferences that are planned, of open case files: those whose day is over first. */
export const listComingConferences = query({
  action: "caseConference.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    loadConferences(tx, { state: "planned" }),
  present: (rows) =>
    rows.map((row) => {
      const { id, day, time, until, medium, place, covered, about, participants } =
        presentConference(row);
      return {
        ...headOf(row),
        ...{ id, day, time, until, medium, place, covered, about, state: row.state },
        isOver: day < today(),
        invited: participants.map(({ name }) => name),
      };
    }),
  subject: (rows) => ({ type: "caseConference", ids: rows.map(({ id }) => id) }),
});

function headOf({ caseFile: { id, person, owner, state } }: LoadedConference) {
  return {
    caseFileId: id,
    personId: person.id,
    name: nameOf(person),
    publicCode: person.publicCode,
    language: languagesOf(person).written,
    languages: languagesOf(person),
    owner: owner.displayName,
    closed: state === "closed",
  };
}
