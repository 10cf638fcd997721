import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry } from "@/domain/timeline-entry";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { keysOf } from "@/lib/keys-of";
import { plainDate } from "@/lib/plain-date";

type Done = Awaited<ReturnType<typeof doneActions>>[number];

const words = {
  "caseConference.takeBack": () => "Fallkonferenz doch wieder geplant: war noch nicht",
  "caseConference.attend": () => "Berichtigt, wer bei der Fallkonferenz da war",
  "caseConference.notePersonTold": ({ moved }: Done) =>
    // What a message has told stands as that message.
    moved?.to === "owed"
      ? "Der Person doch noch nicht gesagt, was sich an der Fallkonferenz geändert hat"
      : moved?.to === "told"
        ? "Der Person gesagt, was sich an der Fallkonferenz geändert hat"
        : undefined,
  // A second press asks nobody again; the log of earlier days does not tell it from the first.
  "caseConference.noteDeletionAsked": ({ moved }: Done) =>
    moved?.from === "asked" ? undefined : "Nach der Fallkonferenz gebeten, die Angaben zu löschen",
  "caseConference.noteInvited": ({ moved }: Done) => moved && invitedWords(moved),
  "caseConference.correctConsentDay": ({ moved }: Done) =>
    moved && `Tag der Einwilligung zur Fallkonferenz berichtigt: ${dayWords(moved)}`,
} as const satisfies Partial<Record<Done["action"], (done: Done) => string | undefined>>;

type Moved = NonNullable<Done["moved"]>;

function invitedWords({ from, to }: Moved): string {
  if (to !== "invited") return "Doch nicht selbst zur Fallkonferenz eingeladen";
  return from === to
    ? "Berichtigt, wann selbst zur Fallkonferenz eingeladen wurde"
    : "Selbst zur Fallkonferenz eingeladen";
}

function dayWords({ from, to }: Moved): string {
  const [before, after] = [from, to].map((day) => formatShortDate(plainDate.parse(day)));
  return `${after}, vorher ${before}`;
}

type Conference = {
  readonly id: string;
  readonly href: string;
  /** Who is invited, by their ids. */
  readonly names: ReadonlyMap<string, string>;
};

/** What was done with conferences that their rows do not tell any more: the log does. */
export async function loggedEntries(
  tx: Tx,
  conferences: readonly Conference[],
): Promise<TimelineEntry[]> {
  const ids = conferences.map(({ id }) => id);
  if (ids.length === 0) return [];
  const actions = keysOf(words);
  const done = await doneActions(tx, actions, { ids });
  return done.flatMap((each) => {
    const text = wordsOf(each);
    const conference = conferences.find(({ id }) => each.subjectIds.includes(id));
    if (!text || !conference) return [];
    const whom = each.subjectIds.flatMap((id) => conference.names.get(id) ?? []);
    return {
      ...{ kind: "conference" as const, href: conference.href, id: `conference-log-${each.id}` },
      ...{ at: each.at, by: each.by, text, note: whom.join(", ") || null },
    };
  });
}

function wordsOf(done: Done): string | undefined {
  const known = Object.entries(words).find(([action]) => action === done.action);
  return known?.[1](done);
}
