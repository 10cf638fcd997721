import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { makeAppointment, moveAppointment } from "@/domain/appointment/commands";
import { changeConference, planConference } from "@/domain/case-conference/plan";
import { addOffice } from "@/domain/office/commands";
import { conferenceForm } from "@/domain/testing/conferences";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { doubtKey } from "./doubts";
import { readTaken } from "./taken";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
const form = {
  ...{ caseFileId, day: "2026-12-03", time: "10:00", minutes: "45", officeId: "" },
  ...{ place: "Rathaus", language: "de", interpreter: "no" },
};
const make = (change: object = {}) => makeAppointment(caseworker, { ...form, ...change });
const asked = (field: string, code: Parameters<typeof refusedFor>[1]) => refusedFor(field, code);

test.each([
  ["2026-12-06", "10:00", "day", "askDayOff"],
  ["2026-12-25", "10:00", "day", "askDayOff"],
  ["2026-12-04", "06:59", "time", "askNight"],
  ["2026-12-04", "20:00", "time", "askNight"],
] as const)(
  "%s at %s is asked about, and made once that is meant",
  async (day, time, field, code) => {
    await expect(make({ day, time })).rejects.toMatchObject(asked(field, code));
    const another = doubtKey(code, { day: "2026-12-13", time });
    const refused = make({ day, time, confirmed: [another] });
    await expect(refused).rejects.toMatchObject(asked(field, code));
    await make({ day, time, confirmed: [doubtKey(code, { day, time })] });
  },
);

test("an hour that the clocks leave out is none, whatever is confirmed", async () => {
  const hour = { day: "2027-03-28", time: "02:30" };
  const confirmed = [doubtKey("askDayOff", hour), doubtKey("askNight", hour)];
  const none = make({ ...hour, confirmed });
  await expect(none).rejects.toMatchObject(asked("time", "noSuchHour"));
  const after = { ...hour, time: "03:00" };
  await make({ ...after, confirmed: [doubtKey("askDayOff", after), doubtKey("askNight", after)] });
});

test("an hour that is taken, by the person or by whoever answers for them, is asked about", async () => {
  const { id } = await make();
  const taken = asked("time", "askTaken");
  await expect(make({ time: "10:44", minutes: "15" })).rejects.toMatchObject(taken);
  await expect(make({ time: "09:30", minutes: "60" })).rejects.toMatchObject(taken);
  const another = { caseFileId: await openCase(caseworker), time: "10:15" };
  await expect(make(another)).rejects.toMatchObject(taken);
  await make({ time: "10:45" });
  // At an office a person is without the caseworker, and a colleague has hours of their own.
  const { id: officeId } = await addOffice(caseworker, { name: "Stelle Muster" });
  await make({ ...another, officeId });
  const colleague = await staff("teilhabemanager");
  await make({ caseFileId: await openCase(colleague) });
  // Moved within its own time it stands in nobody's way but the next one's.
  const move = { id, version: 0, day: form.day };
  const onto = moveAppointment(caseworker, { ...move, time: "10:20" });
  await expect(onto).rejects.toMatchObject(taken);
  await moveAppointment(caseworker, { ...move, time: "09:50" });
});

test("it is said what takes an hour: by the name, and who answers for it", async () => {
  const colleague = await staff("teilhabemanager");
  const day = "2026-12-17";
  const other = await openCase(caseworker, { name: "Amal Probe" });
  const { id } = await make({ caseFileId: other, day });
  await makeAppointment(colleague, { ...form, day, caseFileId: await openCase(colleague) });
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
  const hour = {
    ...{ personId, day: plainDate.parse(day), time: "10:30", minutes: 45 },
    ...{ withPerson: true, withCaseworker: true },
  };
  expect(await readTaken(caseworker, hour)).toEqual([
    {
      ...{ id, time: "10:00", minutes: 45, conferenceOf: null, name: "Amal Probe" },
      ...{ isSame: false, owner: caseworker.displayName },
    },
  ]);
  expect(await readTaken(caseworker, { ...hour, withCaseworker: false })).toEqual([]);
  expect(await readTaken(caseworker, { ...hour, insteadOf: id })).toEqual([]);
  const outside = readTaken(await staff("lead"), hour);
  await expect(outside).rejects.toMatchObject(notFound);
});

test("an appointment goes with the case file that is handed over, and its hour with it", async () => {
  const [leaving, colleague] = [await staff("teilhabemanager"), await staff("teilhabemanager")];
  const [theirs, other, mine] = [leaving, leaving, colleague].map((owner) => openCase(owner));
  const at = async (file: Promise<string> | undefined) =>
    makeAppointment(leaving, { ...form, day: "2026-12-10", caseFileId: await file });
  await at(theirs);
  await expect(at(other)).rejects.toMatchObject(asked("time", "askTaken"));
  await db.caseFile.update({
    where: { id: (await theirs) ?? "" },
    data: { ownerId: colleague.userId },
  });
  await at(other);
  await expect(at(mine)).rejects.toMatchObject(asked("time", "askTaken"));
});

test("a conference is asked about as an appointment is, and each takes the hour of the other", async () => {
  const [caseFileId, other] = [await openCase(caseworker), await openCase(caseworker)];
  const planned = { ...conferenceForm({ otherName: "Frau Patin" }), day: "2026-12-14", caseFileId };
  const plan = (change: object) =>
    planConference(caseworker, { ...planned, confirmed: [], ...change });
  const sunday = { day: "2026-12-13", time: "06:00" };
  await expect(plan(sunday)).rejects.toMatchObject({
    issues: [
      { field: "day", code: "askDayOff" },
      { field: "time", code: "askNight" },
    ],
  });
  const confirmed = [doubtKey("askDayOff", sunday), doubtKey("askNight", sunday)];
  await plan({ ...sunday, until: "07:00", confirmed });
  const skipped = plan({ day: "2027-03-28", time: "02:30", until: "04:00" });
  await expect(skipped).rejects.toMatchObject(asked("time", "noSuchHour"));

  const { id } = await plan({});
  const taken = asked("time", "askTaken");
  const meet = (change: object) => make({ day: "2026-12-14", time: "14:30", ...change });
  await expect(meet({ caseFileId: other })).rejects.toMatchObject(taken);
  await expect(plan({ caseFileId: other, until: "14:30" })).rejects.toMatchObject(taken);
  // At an office the person alone is expected, who is at the conference where it is about them.
  const { id: officeId } = await addOffice(caseworker, { name: "Stelle Beispiel" });
  await expect(meet({ caseFileId, officeId })).rejects.toMatchObject(taken);
  await meet({ caseFileId: other, officeId });

  const change = { ...planned, id, version: 0, confirmed: [] };
  await changeConference(caseworker, { ...change, agenda: "Dieselbe Stunde" });
  await make({ day: "2026-12-14", time: "15:30", caseFileId: other });
  const longer = changeConference(caseworker, { ...change, version: 1, until: "16:00" });
  await expect(longer).rejects.toMatchObject(taken);
  await changeConference(caseworker, { ...change, version: 1, time: "13:00" });
});
