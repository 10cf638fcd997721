import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { loadOpen } from "@/domain/digest/load";
import { withdrawConsent } from "@/domain/referral/withdraw";
import {
  asShown,
  conflict,
  notFound,
  published,
  refusedFor,
  staff,
} from "@/domain/testing/fixtures";
import { referralScene } from "@/domain/testing/referral-scene";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { markAttendance } from "./commands";
import { markGroup } from "./group";
import { listAttendance, readAttendance, readGroup } from "./queries";

const { caseworker, carrier, caseFileId, running, read } = await referralScene();
const otherCarrier = await staff("carrierEditor", published.otherCarrier);
const [thisWeek, lastWeek, before] = ["2026-11-30", "2026-11-23", "2026-11-16"] as const;
const holidays = "2026-12-21";

let id: string;
beforeEach(async () => {
  id = await running();
});

const mark = (week: string, what: string, actor = carrier, more = {}) =>
  markAttendance(actor, { id, week, mark: what, ...more });
const weekOf = async (week: string, actor = carrier) =>
  (await readAttendance(actor, { id })).find((each) => each.week === week);
const missed = async () => (await read(id)).placement?.missedWeek;
const offerOf = async () => (await db.referral.findUniqueOrThrow({ where: { id } })).offerId ?? "";
const group = async (week: string, noLessons = "yes", actor = carrier) =>
  markGroup(actor, { offerId: await offerOf(), week, noLessons });
const told = async () =>
  (await readTimeline(caseworker, { caseFileId, kind: "placement" })).entries.filter(({ href }) =>
    href?.endsWith(id),
  );

test("is noted by the caseworker for a whole group whose carrier has told them, and named of nobody", async () => {
  const other = await running();
  const seen = await readGroup(caseworker, { id });
  expect(seen?.ofGroup.length).toBeGreaterThan(1);
  expect(JSON.stringify(seen)).not.toContain(other);
  expect(await readGroup(carrier, { id })).toBeNull();
  await group(holidays, "yes", caseworker);
  const noted = async (of: string) =>
    (await db.attendance.findMany({ where: { placement: { referralId: of } } })).map(
      ({ week, mark: said, side }) => [week, said, side],
    );
  for (const of of [id, other]) {
    expect(await noted(of)).toContainEqual([holidays, "noLessons", "caseworker"]);
  }
  const lead = await staff("lead");
  await expect(group(holidays, "", lead)).rejects.toMatchObject(notFound);
});

describe("a week without lessons", () => {
  test("is noted once where it is pressed twice, and taken back once", async () => {
    const entries = () => db.auditEvent.count({ where: { action: "attendance.markGroup" } });
    for (const press of ["yes", ""]) {
      const first = await group(holidays, press);
      const after = await entries();
      expect(await group(holidays, press)).toEqual(first);
      expect(await entries()).toBe(after);
    }
    // Between the two presses it was another word: this one is written down.
    const before = await entries();
    await group(holidays, "yes");
    expect(await entries()).toBe(before + 1);
  });

  test("is noted of all in one press, but of whom something is known, and taken back", async () => {
    const here = id;
    const absent = await running();
    await markAttendance(carrier, { id: absent, week: lastWeek, mark: "absent" });
    expect(await group(lastWeek)).toMatchObject({ kept: 1 });
    const marks = async () =>
      (await listAttendance(carrier, {})).people
        .filter((row) => [here, absent].includes(row.id))
        .map(({ id: of, weeks }) => [of, weeks.find(({ week }) => week === lastWeek)?.mark]);
    expect(new Map((await marks()) as [string, string][])).toEqual(
      new Map([
        [here, "noLessons"],
        [absent, "absent"],
      ]),
    );
    // Once more it is said of all of whom it can be: the page takes it back then.
    const { people } = await listAttendance(carrier, {});
    const ofGroup = people.flatMap((row) => row.ofGroup).filter(({ week }) => week === lastWeek);
    expect(ofGroup.map(({ mark: said }) => said)).not.toContain(null);
    await group(lastWeek, "");
    expect(new Map((await marks()) as [string, null][])).toEqual(
      new Map<string, unknown>([
        [here, null],
        [absent, "absent"],
      ]),
    );
  });

  test("is no missed one, and does not end a row of them", async () => {
    await mark(before, "absent", caseworker);
    await group(lastWeek);
    expect(await missed()).toBeNull();
    await mark(thisWeek, "absent");
    expect(await missed()).toBe(thisWeek);
    expect((await told()).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^In der Woche ab 23\.11\.2026 kein Unterricht/),
      ]),
    );
  });

  test("is not asked for again", async () => {
    const { carrierId } = await db.referral.findUniqueOrThrow({ where: { id } });
    const asked = async () =>
      (await loadOpen(db, { carrierId: carrierId ?? "" })).some(
        ({ referral, kind }) => referral.id === id && kind === "attendance",
      );
    expect(await asked()).toBe(true);
    await mark(lastWeek, "noLessons");
    expect(await asked()).toBe(false);
    // Taken back by the other side nobody knows any more.
    await mark(lastWeek, "", caseworker);
    expect(await asked()).toBe(true);
  });

  test("is noted weeks ahead for a group, where holidays are known, and not without end", async () => {
    await mark(thisWeek, "absent");
    await mark(lastWeek, "absent");
    await group(holidays);
    const { ofGroup = [] } =
      (await listAttendance(carrier, {})).people.find((row) => row.id === id) ?? {};
    expect(ofGroup.filter(({ mark }) => mark === "noLessons")).toEqual([
      { week: holidays, mark: "noLessons" },
    ]);
    expect(await missed()).toBe(thisWeek);
    for (const week of [before, "2027-02-01", "2026-12-01"]) {
      await expect(group(week)).rejects.toMatchObject(refusedFor("week", "notNow"));
    }
  });

  test("is a carrier's own group's, and nobody's whose consent is gone", async () => {
    await expect(group(lastWeek, "yes", otherCarrier)).rejects.toMatchObject(notFound);
    await withdrawConsent(caseworker, await asShown(id));
    await group(lastWeek).catch(() => null);
    expect(await db.attendance.count({ where: { placement: { referralId: id } } })).toBe(0);
  });
});

describe("what one side changes of the other's word", () => {
  test("stands beside it for both, with when it was said, and in the timeline", async () => {
    await mark(lastWeek, "absent");
    await mark(lastWeek, "present", caseworker);
    for (const reader of [carrier, caseworker]) {
      expect(await weekOf(lastWeek, reader)).toMatchObject({
        mark: "present",
        noted: { side: "caseworker", before: { mark: "absent", side: "carrier" } },
      });
    }
    expect((await told())[0]).toMatchObject({
      text: expect.stringMatching(/^In der Woche ab 23\.11\.2026 da: /),
      note: "Der Träger hatte notiert: nicht gekommen",
    });
    // Their own word first, then the other side's.
    await mark(lastWeek, "", caseworker, { shown: "present" });
    expect(await weekOf(lastWeek)).toMatchObject({ mark: "absent", noted: { side: "carrier" } });
    await mark(lastWeek, "", caseworker, { shown: "absent" });
    expect(await weekOf(lastWeek)).toMatchObject({
      mark: null,
      noted: { side: "caseworker", before: { mark: "absent" } },
    });
  });

  test("taken back by a second press as well, leaves the other side's word and the task in place", async () => {
    for (const week of [lastWeek, thisWeek]) await mark(week, "absent", caseworker);
    expect(await missed()).toBe(thisWeek);
    await mark(thisWeek, "present", carrier, { shown: "absent" });
    expect(await missed()).toBeNull();
    const back = () => mark(thisWeek, "", carrier, { shown: "present" });
    const [first, second] = await Promise.all([back(), back()]);
    expect(second).toEqual(first);
    await expect(back()).resolves.toEqual(first);
    expect(await weekOf(thisWeek)).toMatchObject({
      mark: "absent",
      noted: { side: "caseworker", before: null },
    });
    expect(await missed()).toBe(thisWeek);
    // To say that it is untrue is another press, from a page that shows it.
    await mark(thisWeek, "", carrier, { shown: "absent" });
    expect(await weekOf(thisWeek)).toMatchObject({ mark: null });
  });

  test("is refused where the page showed something else, and pressed by both it is done once", async () => {
    await mark(lastWeek, "absent", carrier, { shown: "" });
    const late = mark(lastWeek, "present", caseworker, { shown: "" });
    await expect(late).rejects.toMatchObject(conflict);
    await mark(lastWeek, "absent", caseworker, { shown: "" });
    expect(await weekOf(lastWeek)).toMatchObject({
      mark: "absent",
      noted: { side: "carrier", before: null },
    });
    await mark(lastWeek, "present", caseworker, { shown: "absent" });
    expect(await weekOf(lastWeek)).toMatchObject({ mark: "present" });
  });
});
