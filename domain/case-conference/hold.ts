import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { checkNotEarly } from "@/domain/planned-hour/early";
import { changedOnce } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import { sealOptional } from "@/lib/crypto/sealed";
import { invalid } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { cancelPlanned, settledSubject } from "./cancel";
import { columns } from "./columns";
import { isCovered } from "./coverage";
import { writeWhoCame } from "./held";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { dropMinutesDraft, expectOwnWindow } from "./minutes-draft";
import { coverageAsked } from "./present";
import { cancelInput, holdInput, minutesInput } from "./schema";
import { mustAllow, updateConference } from "./write";

/**
 * A conference took place: who came, and what was said.
 * @throws AppError "invalid": notNow, notYet before its day, askNobodyCame where nobody is ticked,
 *   conferenceConsent where it speaks of the person and not everybody who was invited may hear that; the
 *   questions of {@link checkNotEarly} before its hour or its end; "conflict"
 */
export const holdConference = command({
  action: "caseConference.hold",
  input: holdInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { from: "planned" as const, to: "held" } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const { version, came, minutes, confirmed } = input;
    const draft = { conferenceId: target.id, authorId: actor.userId };
    mustAllow("hold", target);
    if (target.day > today()) throw invalid("", "notYet");
    const asked = coverageAsked(target);
    if (asked.about === "person" && !isCovered(target.participants, asked)) {
      throw invalid("", "conferenceConsent");
    }
    const { time, minutes: length } = target;
    if (came.length === 0 && !confirmed.includes("askNobodyCame")) {
      throw invalid("came", "askNobodyCame");
    }
    checkNotEarly("", { day: plainDate.parse(target.day), time, minutes: length }, confirmed);
    await expectOwnWindow(tx, draft, input);
    await updateConference(tx, target, version, {
      ...{ state: "held", settledAt: now(), settledById: actor.userId },
      minutesSealed: sealOptional(columns.minutes, target.id, minutes) ?? null,
    });
    await writeWhoCame(tx, target, came);
    await dropMinutesDraft(tx, draft);
    return { from: "planned", to: "held" };
  },
  subject: settledSubject,
});

/**
 * A planned conference does not take place; who was invited is told so. That the person cannot come they
 * know themselves, which can be taken back as any other word that they were told.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const cancelConference = command({
  action: "caseConference.cancel",
  input: cancelInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => {
    const { personOwedAt, participants } = seen.target;
    const said = { tellPerson: personOwedAt !== null, mails: participants.some(isWrittenTo) };
    return changedOnce(seen) ? { from: "planned", to: "cancelled", ...said } : undefined;
  },
  run: async ({ tx, actor, input: { version, reason }, target }) => {
    mustAllow("cancel", target);
    return cancelPlanned(tx, actor, target, { version, reason });
  },
  subject: settledSubject,
  further: ({ further = [] }) => further,
});

/** What waited for them was taken back: what waits or has left is that it is called off. */
const isWrittenTo = ({ mails }: LoadedConference["participants"][number]) =>
  mails.some(({ state }) => state !== "dropped");

/** Writes down, or puts right, what was said at a conference. @throws AppError "invalid", "conflict" */
export const writeMinutes = command({
  action: "caseConference.minute",
  input: minutesInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input, target }) => {
    const { version, minutes } = input;
    mustAllow("minute", target);
    const draft = { conferenceId: target.id, authorId: actor.userId };
    await expectOwnWindow(tx, draft, input);
    const minutesSealed = sealOptional(columns.minutes, target.id, minutes) ?? null;
    await updateConference(tx, target, version, { minutesSealed });
    await dropMinutesDraft(tx, draft);
    return { id: target.id };
  },
  subject: (target: LoadedConference) => subjectOf(target),
});
