import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import type { StaffActor } from "@/domain/access/actor";
import { readAttendance } from "@/domain/attendance/queries";
import { addOffice, setOfficeActivity } from "@/domain/office/commands";
import { listOffices } from "@/domain/office/queries";
import {
  asShown,
  notFound,
  openCase,
  published,
  refusedFor,
  sentReferral,
  staff,
} from "@/domain/testing/fixtures";
import { whoOpened } from "@/domain/testing/referral-links";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { answerReferral, noteAnswer } from "./answer";
import { readByLink } from "./by-link";
import { confirmReferral } from "./confirm";
import { listReferrals, readReferral } from "./queries";

let caseworker: StaffActor;
let carrier: StaffActor;
let caseFileId: string;
let officeId: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  carrier = await staff("carrierEditor", published.carrier);
  caseFileId = await openCase(caseworker);
  officeId = (await addOffice(caseworker, { name: "Jobcenter", phone: "030 23125 802" })).id;
});

const sent = () => sentReferral(caseworker, { caseFileId, target: { officeId } });
const note = async (id: string, said: object) =>
  noteAnswer(caseworker, { ...(await asShown(id)), ...said });
const read = (id: string) => readReferral(caseworker, { id });

describe("an office without login", () => {
  test("is named in the consent, and no carrier is", async () => {
    const id = await sent();
    const { consent } = await db.referral.findUniqueOrThrow({
      where: { id },
      include: { consent: true },
    });
    expect(consent).toMatchObject({ officeId, carrierId: null });
    expect(await read(id)).toMatchObject({ target: "Jobcenter", recipient: "Jobcenter" });
  });

  test("is told in the timeline in words of its own", async () => {
    const own = await openCase(caseworker);
    const id = await sentReferral(caseworker, { caseFileId: own, target: { officeId } });
    await note(id, { answer: "waitlisted" });
    const { entries } = await readTimeline(caseworker, { caseFileId: own, kind: "referral" });
    const [last] = entries.flatMap(({ changes = [] }) => changes);
    expect(last).toMatchObject({ from: "office.sent", to: "office.waitlisted" });
  });

  test("answers by what the caseworker notes, and nobody takes part in a course there", async () => {
    const id = await sent();
    await note(id, { answer: "accepted", note: "am Telefon" });
    expect(await read(id)).toMatchObject({ state: "accepted", answer: "am Telefon" });
    await note(id, {
      answer: "started",
      day: "2026-11-02",
      sure: "2026-11-02",
      plannedEnd: "2027-06-30",
    });
    expect(await read(id)).toMatchObject({
      state: "started",
      ...{ awaitsConfirmation: false, placement: null },
      ...{ startedOn: "2026-11-02", plannedEnd: null },
    });
    expect(await readAttendance(caseworker, { id })).toEqual([]);
    await note(id, { answer: "completed", day: "2026-11-20", certificate: "yes" });
    const referral = await read(id);
    expect(referral).toMatchObject({
      state: "completed",
      ...{ awaitsConfirmation: false, placement: null },
      ...{ endedOn: "2026-11-20", certificate: "unknown" },
    });
    expect(referral.events.map(({ claim }) => claim?.certificate)).not.toContain("yes");
    expect(await db.followUp.count({ where: { placement: { referralId: id } } })).toBe(0);
  });

  test("reads nothing of the person any more some weeks after it has ended", async () => {
    const id = await sent();
    await note(id, { answer: "accepted" });
    const byLink = await whoOpened(id);
    expect((await readByLink(byLink, {})).opened?.shared.map(({ field }) => field)).toContain(
      "name",
    );
    await note(id, { answer: "started", day: "2026-10-01", sure: "2026-10-01" });
    await note(id, { answer: "completed", day: "2026-10-20", certificate: "unknown" });
    await expect(readByLink(byLink, {})).rejects.toMatchObject(notFound);
  });

  test("brings what had begun there before to its end, so that nobody is asked about it for ever", async () => {
    const id = await sent();
    await note(id, { answer: "accepted" });
    const began = { answer: "started", day: "2026-11-02", sure: "2026-11-02" };
    await note(id, began);
    // As the portal wrote it down before an office was told apart from a course.
    const days = { startedOn: "2026-11-02", plannedEnd: "2027-06-30" } as const;
    await db.placement.create({
      data: { id: randomUUID(), referralId: id, state: "active", ...days },
    });
    await note(id, { answer: "completed", day: "2026-11-20" });
    expect((await read(id)).placement).toMatchObject({ state: "ended", endedOn: "2026-11-20" });
  });

  test("is told apart from carrier and caseworker in what is written down", async () => {
    const id = await sent();
    await note(id, { answer: "declined", side: "carrier", reason: "doesNotFit" });
    const { events, awaitsConfirmation } = await read(id);
    expect(awaitsConfirmation).toBe(false);
    expect(events.map(({ to, side }) => [to, side])).toEqual([
      ["sent", "caseworker"],
      ["declined", "office"],
      ["declined", "caseworker"],
    ]);
  });

  test("gives nothing to confirm twice", async () => {
    const id = await sent();
    await note(id, { answer: "declined", side: "client", reason: "tooFar" });
    const again = confirmReferral(caseworker, { ...(await asShown(id)), agrees: "yes" });
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test.each(["notResponsible", "noAppointment", "papersMissing"])(
    "says no in words of its own: %s",
    async (reason) => {
      const id = await sent();
      await note(id, { answer: "declined", side: "carrier", reason });
      expect(await read(id)).toMatchObject({ state: "declined", declineSide: "carrier", reason });
      const course = await sentReferral(caseworker, { caseFileId });
      const foreign = note(course, { answer: "declined", side: "carrier", reason });
      await expect(foreign).rejects.toMatchObject(refusedFor("reason", "notOfAnswer"));
    },
  );

  test("says with one press that it is not responsible, and a form from before is still taken", async () => {
    const id = await sent();
    await note(id, { answer: "notResponsible" });
    expect(await read(id)).toMatchObject({ declineSide: "carrier", reason: "notResponsible" });
    const old = await sent();
    await note(old, { answer: "noPlace" });
    expect(await read(old)).toMatchObject({ declineSide: "carrier", reason: "noPlace" });
  });

  test("cannot say what cannot follow", async () => {
    const id = await sent();
    await expect(
      note(id, { answer: "started", day: "2026-11-02", sure: "2026-11-02" }),
    ).rejects.toMatchObject(refusedFor("answer", "notNow"));
  });

  test("is no carrier's business", async () => {
    const id = await sent();
    await expect(readReferral(carrier, { id })).rejects.toMatchObject(notFound);
    const form = { ...(await asShown(id)), answer: "accepted" };
    await expect(answerReferral(carrier, form)).rejects.toMatchObject(notFound);
    await expect(noteAnswer(carrier, form)).rejects.toMatchObject(notFound);
    const { referrals: listed } = await listReferrals(carrier, {});
    expect(listed.map((referral) => referral.id)).not.toContain(id);
  });
});

test("the caseworker may note what a carrier said on the telephone, and it needs no confirmation", async () => {
  const id = await sentReferral(caseworker, { caseFileId });
  await note(id, { answer: "accepted" });
  await note(id, { answer: "started", day: "2026-11-02", sure: "2026-11-02" });
  expect(await read(id)).toMatchObject({
    awaitsConfirmation: false,
    placement: { state: "active" },
  });
});

describe("the register of offices", () => {
  test("shows offices out of use last, and a referral already sent there stays", async () => {
    const { id } = await addOffice(caseworker, { name: "Alte Stelle", mail: "stelle@portal.test" });
    const referral = await sentReferral(caseworker, { caseFileId, target: { officeId: id } });
    await setOfficeActivity(caseworker, { id, activity: "inactive" });
    const offices = await listOffices(caseworker, {});
    expect(offices.at(-1)).toMatchObject({
      name: "Alte Stelle",
      activity: "inactive",
      referrals: 1,
    });
    expect(await read(referral)).toMatchObject({ target: "Alte Stelle", state: "sent" });
    await expect(setOfficeActivity(caseworker, { id, activity: "inactive" })).resolves.toEqual({
      id,
    });
    const again = setOfficeActivity(await staff("teilhabemanager"), { id, activity: "inactive" });
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test.each([
    [{ name: "" }, "name", "missing"],
    [{ name: "X", phone: "call" }, "phone", "notAPhoneNumber"],
    [{ name: "X", mail: "stelle" }, "mail", "notAMailAddress"],
  ] as const)("does not take %j", async (form, field, code) => {
    await expect(addOffice(caseworker, form)).rejects.toMatchObject(refusedFor(field, code));
  });
});
