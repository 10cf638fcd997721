import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { type OpenedFile, openedAs, openedBy } from "@/domain/opened-file/kept";
import { openCaseFileFor } from "@/domain/person/open-case-file";
import { berlinInstant } from "@/lib/berlin-instant";
import { berlinDate, now, today } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { closeAgain, detailOf, saidBefore } from "./close-again";
import { columns } from "./columns";
import { type ContactTarget, loadByContact, loadContacted } from "./load";
import { dropNoteDraft } from "./note-draft";
import { isVain, type OutreachState, outreachAfter } from "./reach";
import { type ContactForm, contactForm, takeBackForm } from "./schema";
import { outreachWithout, standingOutreach, standingTries } from "./standing-tries";
import { mediumAndPlace } from "./vocabulary";

/** A day is noted at noon, when it is not today. */
const noon = 12;
const mostDaysBack = 365;

/**
 * Notes a call, a visit or another try, and what it says of how far the portal has come with a
 * person of the roster. Whoever wants to be accompanied has a case file then.
 * @throws AppError "invalid" (a day ahead or more than a year back), "notFound"
 */
export const logContact = command({
  action: "contact.log",
  input: contactForm,
  target: (tx, input, _actor: StaffActor) => loadContacted(tx, input),
  newIn: (_target, input) => input.caseFileId,
  run: async ({ tx, actor, input, target }) => {
    const { key: id } = input;
    const find = (where: { id: string }) => tx.contact.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.personId === target.personId)) {
      return { id, caseFileId: target.caseFileId, opened: undefined };
    }
    if (input.day > today()) throw invalid("day", "dateInFuture");
    if (input.day < addDays(today(), -mostDaysBack)) throw invalid("day", "dateInPast");
    // What the case file brings along is younger than the contact.
    const loggedAt = now();
    const { caseFileId, opened } = await caseFileAfter(tx, actor, input, target);
    const before = target.entry?.outreach ?? null;
    const after = before && outreachAfter(before, input.result);
    await tx.contact.create({
      data: {
        id,
        personId: target.personId,
        at: instantOf(input.day),
        loggedAt,
        userId: actor.userId,
        ...mediumAndPlace(input.way),
        language: input.language ?? null,
        interpreter: input.interpreter,
        result: input.result,
        minutes: input.minutes,
        noteSealed: sealOptional(columns.note, id, input.note),
        outreachBefore: before,
        outreachAfter: after,
        ...(opened && { openedFile: opened }),
      },
    });
    await moveEntry(tx, target, input);
    await dropNoteDraft(tx, { personId: target.personId, authorId: actor.userId });
    return { id, caseFileId, opened };
  },
  subject: (target, logged) => ({
    type: "contact",
    ids: [...(logged ? [logged.id] : []), ...(target.entry ? [target.entry.id] : [])],
    caseFileId: logged?.caseFileId ?? target.caseFileId ?? undefined,
    detail: logged?.opened?.closedAt ? { from: "closed", to: openedAs(logged.opened) } : undefined,
  }),
});

function instantOf(day: PlainDate): Date {
  return day === today() ? now() : berlinInstant(day, noon);
}

type CaseFileAfter = { readonly caseFileId: string | null; readonly opened?: OpenedFile };

async function caseFileAfter(
  tx: Tx,
  { userId: ownerId }: StaffActor,
  { result }: ContactForm,
  { personId, caseFileId }: ContactTarget,
): Promise<CaseFileAfter> {
  if (result !== "wantsSupport") return { caseFileId };
  const file = await openCaseFileFor(tx, { personId, ownerId });
  const opened = openedBy(file);
  return { caseFileId: file.id, ...(opened && { opened }) };
}

/** Moves the entry, and keeps what the next try goes by. */
async function moveEntry(tx: Tx, { entry }: ContactTarget, input: ContactForm): Promise<void> {
  if (!entry) return;
  const outreach = outreachAfter(entry.outreach, input.result);
  const { medium } = mediumAndPlace(input.way);
  const onNumber = medium === "call" || medium === "message";
  const later = entry.lastTryOn === null || input.day >= entry.lastTryOn;
  await tx.rosterEntry.update({
    where: { id: entry.id },
    data: {
      version: { increment: 1 },
      ...(outreach === entry.outreach ? {} : { outreach, outreachSince: instantOf(input.day) }),
      attempts: isVain(input.result) ? { increment: 1 } : 0,
      ...(isVain(input.result) ? {} : { moreAttempts: 0 }),
      ...(later ? { lastTryOn: input.day, lastMedium: medium } : {}),
      ...(onNumber ? { wrongNumber: input.result === "wrongDetails" } : {}),
    },
  });
}

/** A talk that is taken up again was when it was: taking a later contact back puts nothing off. */
async function knownSince(tx: Tx, personId: string, outreach: OutreachState): Promise<Date> {
  const standing = await standingOutreach(tx, personId);
  return (standing.outreach === outreach && standing.since) || now();
}

/**
 * Takes back what was noted by mistake: it stays to be read, struck out, and the entry knows what it
 * would know without it, and since when, unless somebody has decided about it since. So does the case
 * file that it opened, as long as nobody has worked in it: {@link closeAgain}.
 * @throws AppError "invalid" (notNow) for one of another day, or taken back already
 */
export const takeBackContact = command({
  action: "contact.takeBack",
  input: takeBackForm,
  target: (tx, input, _actor: StaffActor) => loadByContact(tx, input),
  again: async ({ tx, target: { contact } }) =>
    contact.takenBackAt ? { caseFile: await saidBefore(tx, contact) } : undefined,
  run: async ({ tx, actor, input, target: { contact, entry } }) => {
    const own = contact.userId === actor.userId && berlinDate(contact.loggedAt) === today();
    if (contact.takenBackAt || !own) throw invalid("", "notNow");
    await tx.contact.update({ where: { id: input.id }, data: { takenBackAt: now() } });
    const caseFile = await closeAgain(tx, contact);
    if (!entry) return { caseFile };
    const outreach = await outreachWithout(tx, contact, entry.outreach);
    await tx.rosterEntry.update({
      where: { id: entry.id },
      data: {
        version: { increment: 1 },
        ...(outreach === entry.outreach
          ? {}
          : { outreach, outreachSince: await knownSince(tx, entry.personId, outreach) }),
        ...(await standingTries(tx, entry.personId)),
      },
    });
    return { caseFile };
  },
  subject: ({ contact, entry, caseFileId }, result) => ({
    type: "contact",
    ids: [contact.id, ...(entry ? [entry.id] : [])],
    caseFileId: caseFileId ?? undefined,
    detail: result && detailOf(contact, result.caseFile),
  }),
});
