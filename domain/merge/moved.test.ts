import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment, moveAppointment } from "@/domain/appointment/commands";
import { staff } from "@/domain/testing/fixtures";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { db } from "@/lib/db/client";
import { readMerge } from "./queries";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const opened = (name: string) => openedPerson(caseworker, { name });
const at = (day: number, hour: number) => ({ day: `2026-12-0${day}`, time: `${hour}:00` });

const rowOf = (id: string) => db.appointment.findUniqueOrThrow({ where: { id } });
async function move(id: string, to: object) {
  const { version } = await rowOf(id);
  return (await moveAppointment(caseworker, { id, version, ...to })).id;
}

test("an appointment that was moved while two were one goes with the one that it took the place of", async () => {
  const [kept, merged] = [await opened("Samir Hafen"), await opened("Sameer Haven")];
  const make = async (caseFileId: string, hour: number) =>
    makeAppointment(caseworker, {
      ...{ caseFileId, ...at(7, hour), minutes: "30", language: "de", interpreter: "no" },
      place: "Rathaus",
    });
  const [own, theirs] = [await make(kept.file, 10), await make(merged.file, 11)];
  const { id } = await mergeOpened(caseworker, kept, merged);
  const ownLater = await move(own.id, at(8, 10));
  const theirsLater = await move(await move(theirs.id, at(8, 11)), at(9, 11));
  const added = await make(kept.file, 12);
  // Only what took nothing's place is asked about.
  const { since } = await readMerge(caseworker, { id });
  expect(since.map((row) => row.id)).toEqual([added.id]);
  await undoMerge(caseworker, { id });
  const whose = async (each: string) => (await rowOf(each)).personId;
  expect([await whose(ownLater), await whose(theirsLater)]).toEqual([kept.person, merged.person]);
  expect(await rowOf(theirsLater)).toMatchObject({ knownDay: at(7, 11).day, knownTime: "11:00" });
});

test("of what is planned for both the earlier day stays, whosever it is, and parted both are asked again", async () => {
  const known = { paper: "duldung60a", paperValidUntil: "2027-06-30" };
  const [kept, merged] = [
    await openedPerson(caseworker, { ...known, name: "Yonas Nordlicht" }),
    await openedPerson(caseworker, { ...known, name: "Jonas Nordlicht" }),
  ];
  const daysOf = async ({ person: personId }: { readonly person: string }) => {
    const where = { personId, state: "planned", offsetDays: { not: null } } as const;
    const rows = await db.followUp.findMany({ where, orderBy: { dueOn: "asc" } });
    return rows.map(({ kind, offsetDays, dueOn }) => `${kind} ${offsetDays} ${dueOn}`);
  };
  const earlier = await daysOf(merged);
  await db.followUp.updateMany({
    where: { personId: kept.person, offsetDays: { not: null } },
    data: { dueOn: "2027-07-31" },
  });
  const later = await daysOf(kept);
  const { id } = await mergeOpened(caseworker, kept, merged);
  expect(earlier.length).toBeGreaterThan(0);
  expect(await daysOf(kept)).toEqual(earlier);
  await undoMerge(caseworker, { id });
  expect([await daysOf(kept), await daysOf(merged)]).toEqual([later, earlier]);
});
