import { expect, test } from "vitest";
import { conflict, notFound, refusedFor, staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { today } from "@/lib/clock";
import { decideEntry } from "./decide";
import { decideMissing } from "./decide-missing";
import { listMissing } from "./missing";
import { listOutreach, readRosterEntry } from "./queries";

const caseworker = await staff("teilhabemanager");
const gone = (name: string, entry = {}) =>
  newEntry({ name }, { missingSince: today(), listedBy: [], ...entry });
const pickedOf = async (ids: readonly string[]) =>
  (await listMissing(caseworker, {})).shown
    .filter(({ id }) => ids.includes(id))
    .map(({ id, version }) => `${id}:${version}`);
const reachOf = async (id: string) => (await readRosterEntry(caseworker, { id })).reach;

test("those ticked are decided about, and nobody else", async () => {
  const [one, two, other] = [await gone("Eins"), await gone("Zwei"), await gone("Drei")];
  await newEntry({ name: "Steht darauf" });
  await gone("Ist weggezogen", { outreach: "moved" });
  expect(await listMissing(caseworker, {})).toMatchObject({ total: 3 });
  expect((await listOutreach(caseworker, {})).toDecide).toMatchObject({ missing: 3 });
  await decideMissing(caseworker, { decision: "moved", picked: await pickedOf([one, two]) });
  expect([await reachOf(one), await reachOf(two), await reachOf(other)]).toEqual([
    ...["moved", "moved", "unknown"],
  ]);
});

test("all who were seen get another try, and are sought out again", async () => {
  const ids = [await gone("Vier", { attempts: 4 }), await gone("Fünf")];
  const { print } = await listMissing(caseworker, {});
  await decideMissing(caseworker, { decision: "moreAttempts", all: print });
  expect(await listMissing(caseworker, {})).toMatchObject({ total: 0 });
  for (const id of ids) {
    expect(await readRosterEntry(caseworker, { id })).toMatchObject({ next: { kind: "attempt" } });
  }
});

test("who has changed since is decided about by nobody, and neither are the others", async () => {
  const [one, two] = [await gone("Sechs"), await gone("Sieben")];
  const { print } = await listMissing(caseworker, {});
  const picked = await pickedOf([one, two]);
  await decideEntry(caseworker, { id: two, version: 0, decision: "declined" });
  for (const which of [{ picked }, { all: print }]) {
    const deciding = decideMissing(caseworker, { decision: "moved", ...which });
    await expect(deciding).rejects.toMatchObject(conflict);
  }
  expect([await reachOf(one), await reachOf(two)]).toEqual(["unknown", "declined"]);
});

test.each([
  ["picked", "missingChoice", { decision: "moved" }],
  ["decision", "missingChoice", {}],
  ["decision", "unknownChoice", { decision: "reopen" }],
  ["picked", "unknownChoice", { decision: "moved", picked: ["1"] }],
] as const)("%s: %s", async (field, code, form) => {
  await expect(decideMissing(caseworker, form)).rejects.toMatchObject(refusedFor(field, code));
});

test("who may see figures alone decides about nobody", async () => {
  const lead = await staff("lead");
  const { print } = await listMissing(caseworker, {});
  await expect(listMissing(lead, {})).rejects.toMatchObject(notFound);
  await expect(decideMissing(lead, { decision: "moved", all: print })).rejects.toMatchObject(
    notFound,
  );
});
