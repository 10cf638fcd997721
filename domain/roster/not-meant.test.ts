import { expect, test } from "vitest";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { listsOf, somebody } from "@/domain/testing/lists";
import { today } from "@/lib/clock";
import { readCoverage } from "./coverage";
import { decideEntry } from "./decide";
import { listOutreach, readRosterEntry } from "./queries";
import { countReach } from "./reached";
import { takeBackImport } from "./take-back";
import { previewTakeBack } from "./take-back-queries";

const caseworker = await staff("teilhabemanager");
const { upload, preview, apply, named } = listsOf(caseworker);

test("who is on a list by mistake is neither sought nor counted, until somebody takes it back", async () => {
  const [meant, stranger] = [somebody(), somebody()];
  const id = await upload([meant, stranger]);
  await apply(id);
  const entryId = (await named([stranger]))[0]?.id ?? "";
  const decide = async (decision: string, confirmed?: string) => {
    const { version } = await readRosterEntry(caseworker, { id: entryId });
    return decideEntry(caseworker, { id: entryId, version, decision, confirmed });
  };
  const seen = async () => {
    const { notMeant, all } = await readCoverage(caseworker);
    const { next } = await listOutreach(caseworker, {});
    return {
      notMeant,
      all: all?.all,
      counted: (await countReach(caseworker)).all,
      due: next.total,
    };
  };
  expect(await seen()).toEqual({ notMeant: 0, all: 2, counted: 2, due: 2 });

  await expect(decide("notMeant")).rejects.toMatchObject(refusedFor("decision", "askNotMeant"));
  await decide("notMeant", "yes");
  expect(await seen()).toEqual({ notMeant: 1, all: 1, counted: 1, due: 1 });

  // The next list names them again: it says so, and they stay what they are.
  const next = await upload([meant, stranger.with(4, "Süd")]);
  expect(await preview(next)).toMatchObject({ notMeant: 1 });
  await apply(next);
  expect(await readRosterEntry(caseworker, { id: entryId })).toMatchObject({
    ...{ reach: "notMeant", district: "sued", next: { kind: "none" }, decisions: ["reopen"] },
  });

  await decide("reopen");
  expect(await seen()).toEqual({ notMeant: 0, all: 2, counted: 2, due: 2 });
});

test("and goes with the list that brought them", async () => {
  const stranger = somebody();
  const about = { source: "Jobcenter", extent: "addition" } as const;
  const id = await upload([stranger], undefined, today(), about);
  await apply(id);
  const entry = { id: (await named([stranger]))[0]?.id ?? "" };
  const { version } = await readRosterEntry(caseworker, entry);
  const said = { version, decision: "notMeant", confirmed: "yes" };
  await decideEntry(caseworker, { ...entry, ...said });
  const { print, counts } = await previewTakeBack(caseworker, { id });
  expect(counts).toMatchObject({ goes: 1, stays: 0 });
  await takeBackImport(caseworker, { id, print });
  expect(await named([stranger])).toEqual([]);
});
