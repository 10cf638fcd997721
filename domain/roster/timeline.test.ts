import { expect, test } from "vitest";
import { logContact } from "@/domain/contact/commands";
import { notFound, staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { readEntryTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { decideEntry } from "./decide";
import { decideMissing } from "./decide-missing";
import { listMissing } from "./missing";
import { listUndoable, undoDecision } from "./undo-decision";

const caseworker = await staff("teilhabemanager");

async function told(entryId: string): Promise<string[]> {
  const { entries } = await readEntryTimeline(caseworker, { entryId });
  const lines = entries.map(({ text, changes = [], by }) =>
    [text, ...changes.map(({ from, to }) => `${from} > ${to}`), by ?? "-"].join(" | "),
  );
  return lines.toReversed();
}

const decide = async (id: string, decision: string) => {
  const { version } = await db.rosterEntry.findUniqueOrThrow({ where: { id } });
  await decideEntry(caseworker, { id, version, decision, confirmed: "yes" });
};

test("tells of somebody without a case file what was tried and decided, and by whom", async () => {
  const id = await newEntry({ name: "Ohne Akte" });
  await logContact(caseworker, contactForm(id, { result: "nobody" }));
  for (const decision of ["moreAttempts", "moved", "reopen", "agedOut"]) await decide(id, decision);
  const by = caseworker.displayName;
  expect((await told(id)).slice(-5)).toEqual([
    expect.stringContaining(by),
    `Ohne Kontakt entschieden: noch ein Versuch | ${by}`,
    `Ohne Kontakt entschieden | roster.attempted > roster.moved | ${by}`,
    `Ohne Kontakt entschieden | roster.moved > roster.attempted | ${by}`,
    `Ohne Kontakt entschieden | roster.attempted > roster.agedOut | ${by}`,
  ]);
});

test("tells of a decision about many, and that it was undone", async () => {
  const missing = { missingSince: today(), listedBy: [] };
  const ids = [await newEntry({ name: "Eine" }, missing), await newEntry({}, missing)];
  const { print } = await listMissing(caseworker, {});
  await decideMissing(caseworker, { which: "all", confirmed: "yes", decision: "moved", print });
  const [decision] = await listUndoable(caseworker, {});
  await undoDecision(caseworker, { id: decision?.id });
  for (const id of ids) {
    expect((await told(id)).slice(-2)).toEqual([
      `Ohne Kontakt entschieden, über viele zugleich | roster.unknown > roster.moved | ${caseworker.displayName}`,
      `Entscheidung über viele zurückgenommen | ${caseworker.displayName}`,
    ]);
  }
});

test("is told to the caseworker alone", async () => {
  const id = await newEntry({ name: "Nur hier" });
  const lead = await staff("lead");
  await expect(readEntryTimeline(lead, { entryId: id })).rejects.toMatchObject(notFound);
});
