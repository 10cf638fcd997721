import { beforeEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { provePersonByLink, visitor } from "@/domain/access/actor";
import { makeAppointment } from "@/domain/appointment/commands";
import { listOwnAppointments } from "@/domain/appointment/own";
import { readFirstView } from "@/domain/contact-request/first-view";
import { readContactRequest } from "@/domain/contact-request/queries";
import { askErasure, changeReach, wishCall } from "@/domain/contact-request/self-service";
import { readStatus } from "@/domain/contact-request/status";
import { newProfile, openPerson } from "@/domain/person/open";
import { listOwnReferrals } from "@/domain/referral/person";
import { notFound, openCase, refusedFor, sentReferral, staff } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { clearNumber, endAccess, issueAccess, renewAccess } from "./commands";
import { chooseNumber, dropNumber, enterNumber, numberTries } from "./enter";
import { findByCode } from "./find";
import { listAccesses, readKey } from "./queries";
import { openByCode, openVisit } from "./visit";
import { numberLimit } from "./visit-rules";

const caseworker = await staff("teilhabemanager");
beforeEach(async () => {
  await db.rateLimiterFlexible.deleteMany();
});

/** Somebody of the list who was visited, and never wrote through the portal. */
async function somebodyMet() {
  const personId = crypto.randomUUID();
  const contact = { channel: "phone", value: "0176 040690 55" } as const;
  const profile = newProfile({ name: "Yonas Geheimname", language: "ti", contact });
  const { caseFileId } = await db.$transaction((tx) =>
    openPerson(tx, { personId, ownerId: caseworker.userId, profile }),
  );
  const { id } = await issueAccess(caseworker, { caseFileId });
  return { id, personId, caseFileId, ...(await keyOf(caseFileId)) };
}

async function keyOf(caseFileId: string) {
  const key = await readKey(caseworker, { caseFileId });
  if (!key) throw new Error("there is no key");
  return key;
}

/** The page in full, as it is after the tap on "show all". */
const opened = async (linkToken: string) =>
  prove((await openVisit(await prove(linkToken), {})).visitToken);

describe("a key that was handed over", () => {
  test("shows nothing at first that could harm, and after a tap all of the page for an hour", async () => {
    const { linkToken, caseFileId } = await somebodyMet();
    await sentReferral(caseworker, { caseFileId });
    await makeAppointment(caseworker, {
      ...{ caseFileId, day: "2026-12-04", time: "14:30", minutes: "30", language: "ti" },
      ...{ place: "Amt für Geheimes", interpreter: "no" },
    });
    const person = await prove(linkToken);
    const view = await readFirstView(person, {});
    expect(view).toEqual({
      next: { day: "2026-12-04", time: "14:30", former: null },
      off: [],
      ...{ call: null, canBeCalled: true, asksForNumber: false, endsAt: null },
    });
    for (const read of [readStatus, listOwnReferrals, listOwnAppointments]) {
      await expect(read(person, {})).rejects.toMatchObject(notFound);
    }
    const visiting = await opened(linkToken);
    expect(await readStatus(visiting, {})).toMatchObject({
      ...{ situation: "together", steps: [], reachedAt: "… 55", keys: null, isProtected: false },
    });
    expect(await listOwnReferrals(visiting, {})).toHaveLength(1);
    expect(await listOwnAppointments(visiting, {})).toMatchObject([{ place: "Amt für Geheimes" }]);
  });

  test("is kept in no form that could be read, in the log and in the timeline neither", async () => {
    const { linkToken, code, caseFileId } = await somebodyMet();
    await opened(linkToken);
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(p)::text AS row FROM "PersonAccess" p
      UNION ALL SELECT to_jsonb(a)::text FROM "AuditEvent" a
      UNION ALL SELECT to_jsonb(v)::text FROM "StatusVisit" v`;
    const kept = rows.map(({ row }) => row).join();
    for (const secret of [linkToken, code]) expect(kept).not.toContain(secret);
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "access" });
    expect(entries).toMatchObject([{ text: "Zugang zur eigenen Seite ausgestellt" }]);
  });

  test("is made once, and leads a caseworker to the case file by its code", async () => {
    const { id, caseFileId, code } = await somebodyMet();
    await expect(issueAccess(caseworker, { caseFileId })).resolves.toEqual({ id, caseFileId });
    const again = issueAccess(await staff("teilhabemanager"), { caseFileId });
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await findByCode(caseworker, { code })).toEqual({ caseFileId });
  });

  test("can be renewed: link, code and what is open lead nowhere then", async () => {
    const { id, caseFileId, linkToken, code } = await somebodyMet();
    const { visitToken } = await openVisit(await prove(linkToken), {});
    await renewAccess(caseworker, { id });
    for (const token of [linkToken, visitToken]) {
      expect(await provePersonByLink(token)).toBeUndefined();
    }
    await expect(openByCode(visitor, { code }, "net")).rejects.toMatchObject(
      refusedFor("code", "unknownCode"),
    );
    expect(await provePersonByLink((await keyOf(caseFileId)).linkToken)).toBeDefined();
  });

  test("can be ended, and then another can be made", async () => {
    const { id, caseFileId, linkToken } = await somebodyMet();
    await endAccess(caseworker, { id });
    expect(await provePersonByLink(linkToken)).toBeUndefined();
    expect((await listAccesses(caseworker, { caseFileId })).keys).toEqual([]);
    await issueAccess(caseworker, { caseFileId });
    expect((await listAccesses(caseworker, { caseFileId })).keys).toHaveLength(1);
  });

  test("of somebody who wrote first is the one of their request", async () => {
    const caseFileId = await openCase(caseworker);
    const { keys } = await listAccesses(caseworker, { caseFileId });
    expect(keys).toMatchObject([{ requestId: expect.any(String) }]);
    await expect(issueAccess(caseworker, { caseFileId })).rejects.toMatchObject(
      refusedFor("", "notNow"),
    );
    expect(await provePersonByLink((await keyOf(caseFileId)).linkToken)).toBeDefined();
  });

  test("is not made by others than caseworkers", async () => {
    const { id, caseFileId } = await somebodyMet();
    const lead = await staff("lead");
    await expect(readKey(lead, { caseFileId })).rejects.toMatchObject(notFound);
    await expect(renewAccess(lead, { id })).rejects.toMatchObject(notFound);
  });
});

describe("what is asked for there", () => {
  test("comes into the inbox as a request of theirs, in their case file from the beginning", async () => {
    const { linkToken, personId, caseFileId } = await somebodyMet();
    await wishCall(await prove(linkToken), { wish: "yes" });
    await wishCall(await prove(linkToken), { wish: "yes" });
    const [request, ...others] = await db.contactRequest.findMany({ where: { personId } });
    expect(others).toEqual([]);
    expect(await readContactRequest(caseworker, { id: request?.id ?? "" })).toMatchObject({
      ...{ state: "converted", caseFileId, name: "Yonas Geheimname", contact: "0176 040690 55" },
      ...{ code: null, callWished: { late: false } },
    });
    const visiting = await opened(linkToken);
    await askErasure(visiting, {});
    expect(await readStatus(visiting, {})).toMatchObject({
      ...{ erasureAsked: true, call: { late: false } },
    });
  });

  test("another number is the caseworker's to take over", async () => {
    const { linkToken, personId } = await somebodyMet();
    const reach = { channel: "sms", contact: "0176 040690 66", bestTimes: [] };
    const careful = { sharedPhone: "yes", femaleContact: "any" };
    const visiting = await opened(linkToken);
    await changeReach(visiting, { ...reach, ...careful });
    expect(await readStatus(visiting, {})).toMatchObject({ channel: "sms", reachedAt: "… 66" });
    expect(await db.contactRequest.count({ where: { personId } })).toBe(1);
  });
});

describe("a number of one's own", () => {
  const number = "4 7 1 9";

  test("is asked for by link and by code, and whoever knows it sees all", async () => {
    const { linkToken, code } = await somebodyMet();
    const visiting = await opened(linkToken);
    await chooseNumber(visiting, { number });
    expect((await prove(linkToken)).opened).toBe(false);
    expect((await opened(linkToken)).opened).toBe(false);
    const typed = await prove((await openByCode(visitor, { code }, "net")).visitToken);
    expect(await readFirstView(typed, {})).toMatchObject({ asksForNumber: true });
    await expect(readStatus(typed, {})).rejects.toMatchObject(notFound);
    await expect(chooseNumber(typed, { number: "8264" })).rejects.toMatchObject(notFound);
    expect(await enterNumber(typed, { number: "٤٧١٩" })).toEqual({ visitToken: null });
    const { visitToken } = await enterNumber(await prove(linkToken), { number: "۴۷۱۹" });
    expect((await prove(visitToken ?? "")).opened).toBe(true);
  });

  test("closes what is open on other devices, and can be given up again", async () => {
    const { linkToken } = await somebodyMet();
    const { visitToken: elsewhere } = await openVisit(await prove(linkToken), {});
    const visiting = await opened(linkToken);
    await chooseNumber(visiting, { number });
    expect(await provePersonByLink(elsewhere)).toBeUndefined();
    await dropNumber(visiting, {});
    expect((await opened(linkToken)).opened).toBe(true);
  });

  test("may be wrong five times an hour; being called stays possible, and the caseworker takes it away", async () => {
    const { id, caseFileId, linkToken } = await somebodyMet();
    await chooseNumber(await opened(linkToken), { number });
    const person = await prove(linkToken);
    const left: (number | undefined)[] = [];
    for (let attempt = 0; attempt < numberLimit.points; attempt += 1) {
      left.push((await numberTries(person)).left);
      await expect(enterNumber(person, { number: "1111" })).rejects.toMatchObject(
        refusedFor("number", "wrongNumber"),
      );
    }
    expect(left).toEqual([undefined, 4, 3, 2, 1]);
    await expect(enterNumber(person, { number })).rejects.toMatchObject(
      refusedFor("", "tooManyAttempts"),
    );
    expect(await numberTries(person)).toEqual({ left: undefined, nextAt: expect.any(Date) });
    await wishCall(person, { wish: "yes" });
    expect(await listAccesses(caseworker, { caseFileId })).toMatchObject({ protected: true });
    await clearNumber(caseworker, { id });
    expect(await numberTries(person)).toEqual({ left: undefined, nextAt: undefined });
    expect((await opened(linkToken)).opened).toBe(true);
  });

  test("protects every key to the page", async () => {
    const caseFileId = await openCase(caseworker);
    const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
    const { linkToken } = await keyOf(caseFileId);
    const other = await somebodyMet();
    await db.personAccess.update({ where: { id: other.id }, data: { personId } });
    await chooseNumber(await opened(linkToken), { number });
    expect((await opened(linkToken)).opened).toBe(false);
    expect((await opened(other.linkToken)).opened).toBe(false);
    await enterNumber(await prove(other.linkToken), { number });
  });

  test("stays with a renewed key", async () => {
    const { id, caseFileId, linkToken } = await somebodyMet();
    await chooseNumber(await opened(linkToken), { number });
    await renewAccess(caseworker, { id });
    const renewed = await prove((await keyOf(caseFileId)).linkToken);
    expect(await readFirstView(renewed, {})).toMatchObject({ asksForNumber: true });
  });
});
