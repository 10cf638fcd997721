import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { visitor } from "@/domain/access/actor";
import { changeReach } from "@/domain/contact-request/self-service";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { asShown, conflict, notFound, refusedFor, requestForm } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { askedAboutStart, personOf } from "@/domain/testing/referral-person";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { taskSources } from "@/domain/today/sources";
import type { Task } from "@/domain/today-task";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { confirmReferral, noteTold, settleDispute } from "./confirm";
import { clearBegun } from "./look-after";
import {
  listOwnReferrals,
  sayAgrees,
  sayBegun,
  sayCannotCome,
  sayDisagrees,
  takeBegunBack,
  withdrawOwnConsent,
} from "./person";
import { readReferral } from "./queries";
import { referralTasks } from "./today";

const { caseworker, carrier, caseFileId, sent, accepted, running, answer, confirm, read } =
  await referralScene();
const person = await personOf(caseFileId);
const somebodyElse = await anotherLink();

async function anotherLink() {
  const { linkToken } = await submitContactRequest(visitor, requestForm({ message: "Hallo" }));
  return prove(linkToken);
}

const begun = async (id: string, day?: string) =>
  sayBegun(person, {
    ...(await asShown(id)),
    ...(await askedAboutStart(id)),
    ...(day && { day }),
  });
const cannotCome = async (id: string, reason?: string) =>
  sayCannotCome(person, { ...(await asShown(id)), ...(reason && { reason }) });
const own = async (id: string) =>
  (await listOwnReferrals(person, {})).find((referral) => referral.id === id);

describe("the person", () => {
  test("sees their own referrals and what can be said about them, and nobody else's", async () => {
    const id = await sent();
    expect(await own(id)).toMatchObject({
      state: "sent",
      words: ["begun", "cannotCome"],
      consent: { fields: ["name", "contact"], withdrawnAt: null },
    });
    await expect(listOwnReferrals(somebodyElse, {})).rejects.toMatchObject(notFound);
    const theirs = sayBegun(somebodyElse, await asShown(id));
    await expect(theirs).rejects.toMatchObject(notFound);
  });

  test("is the second side of a start that the carrier has reported", async () => {
    const id = await accepted();
    await answer(id, started);
    await begun(id);
    expect(await read(id)).toMatchObject({
      state: "started",
      awaitsConfirmation: false,
      placement: { state: "active", startedOn: "2026-10-01" },
    });
    expect((await own(id))?.words).toEqual(["cannotCome"]);
  });

  test("who says it first waits for the carrier, whose report then needs nobody else", async () => {
    const id = await accepted();
    await begun(id, "2026-11-30");
    expect(await read(id)).toMatchObject({ state: "accepted", begunSaid: "2026-11-30" });
    expect((await own(id))?.words).toEqual(["cannotCome"]);
    await answer(id, { ...started, day: "2026-11-30" });
    const referral = await read(id);
    expect(referral).toMatchObject({
      state: "started",
      awaitsConfirmation: false,
      placement: { startedOn: "2026-11-30" },
    });
    expect(referral.events.slice(-2).map(({ to, side }) => [to, side])).toEqual([
      ["started", "carrier"],
      ["started", "person"],
    ]);
  });

  test("who pressed the wrong button takes it back, as long as nobody else has said so", async () => {
    const id = await accepted();
    const takeBack = async () => takeBegunBack(person, await asShown(id));
    await expect(takeBack()).rejects.toMatchObject(refusedFor("", "notNow"));
    await begun(id);
    expect(await own(id)).toMatchObject({ begunOpen: true });
    await takeBack();
    expect(await own(id)).toMatchObject({ begunSaid: null, words: ["begun", "cannotCome"] });
    expect((await read(id)).events.at(-1)).toMatchObject({ said: "notBegun", side: "person" });
    await begun(id);
    await clearBegun(caseworker, { ...(await asShown(id)), note: "" });
    expect(await read(id)).toMatchObject({ begunSaid: null, begunOpen: false });
    await begun(id);
    await answer(id, started);
    await expect(takeBack()).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("is asked before the offer's first day whether they really began, and not from then on", async () => {
    const id = await accepted();
    const startsOn = (plannedStart: string) =>
      db.referral.update({ where: { id }, data: { plannedStart } });
    await startsOn("2026-12-07");
    expect(await own(id)).toMatchObject({ beginsOn: "2026-12-07" });
    const unasked = sayBegun(person, await asShown(id));
    await expect(unasked).rejects.toMatchObject(refusedFor("day", "askBeforeStart"));
    await begun(id);
    expect(await own(id)).toMatchObject({ begunSaid: "2026-12-01" });
    await takeBegunBack(person, await asShown(id));
    await startsOn("2026-12-01");
    expect(await own(id)).toMatchObject({ beginsOn: null });
    await sayBegun(person, await asShown(id));
  });

  test("who has begun where the carrier says no makes a contradiction, whichever comes first", async () => {
    const [one, other] = [await accepted(), await accepted()];
    const no = { answer: "noShow" } as const;
    await begun(one);
    await answer(one, no);
    await answer(other, no);
    await begun(other);
    for (const id of [one, other]) {
      expect(await read(id)).toMatchObject({
        state: "declined",
        declineSide: "client",
        reason: "noShow",
        awaitsConfirmation: true,
        disputed: true,
      });
    }
    await confirm(one, "yes");
    await confirm(other, "no");
    expect(await read(one)).toMatchObject({ state: "declined", disputed: false });
    expect(await read(other)).toMatchObject({ state: "accepted", disputed: true });
  });

  test("who cannot come declines on their own side, and it waits for the caseworker", async () => {
    const id = await accepted();
    await cannotCome(id, "noChildcare");
    expect(await read(id)).toMatchObject({
      state: "declined",
      declineSide: "client",
      reason: "noChildcare",
      awaitsConfirmation: true,
    });
    await confirm(id, "no");
    expect(await read(id)).toMatchObject({ state: "accepted", reason: null });
  });

  test("who cannot come is not shown with what the carrier said when it accepted", async () => {
    const id = await sent();
    await answer(id, { answer: "accepted", note: "Bitte Ausweis mitbringen" });
    expect((await read(id)).answer).toBe("Bitte Ausweis mitbringen");
    await cannotCome(id);
    expect(await read(id)).toMatchObject({ state: "declined", answer: null });
    await confirm(id, "no", "Kommt doch.");
    expect((await read(id)).answer).toBe("Bitte Ausweis mitbringen");
    await answer(id, { ...started, note: "Raum 12" });
    await answer(id, { ...started, day: "2026-10-02", sure: "2026-10-02" });
    expect((await read(id)).answer).toBe("Raum 12");
    await answer(id, { ...started, note: "Raum 14" });
    expect((await read(id)).answer).toBe("Raum 14");
  });

  test("who cannot come to what runs contradicts it: the caseworker asks both, and settles it", async () => {
    const id = await running();
    await cannotCome(id);
    expect(await read(id)).toMatchObject({ state: "started", disputed: true });
    await expect(cannotCome(id)).rejects.toMatchObject(refusedFor("", "notNow"));
    await settleDispute(caseworker, { ...(await asShown(id)), note: "Kommt doch." });
    const referral = await read(id);
    expect(referral).toMatchObject({
      state: "started",
      disputed: false,
      awaitsConfirmation: false,
    });
    await answer(id, { answer: "completed", day: "2026-11-30", certificate: "yes" });
    await confirm(id, "no");
    // Neither the contradiction nor its end counts as the confirmation of the start.
    expect(await read(id)).toMatchObject({ state: "started", awaitsConfirmation: false });
    const again = settleDispute(carrier, { ...(await asShown(id)), note: "" });
    await expect(again).rejects.toMatchObject(notFound);
  });

  test("cannot begin in the future, nor say anything about what is over or was changed meanwhile", async () => {
    const id = await accepted();
    const stale = await asShown(id);
    await expect(begun(id, "2026-12-02")).rejects.toMatchObject(refusedFor("day", "dateInFuture"));
    await begun(id);
    await expect(sayCannotCome(person, stale)).rejects.toMatchObject(conflict);
    await cannotCome(id);
    await confirm(id, "yes");
    await expect(begun(id)).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("is asked whether it is right that it ended, and a yes waits for the caseworker", async () => {
    const id = await running();
    await answer(id, { answer: "completed", day: "2026-11-30", certificate: "yes" });
    expect(await own(id)).toMatchObject({
      telling: "saysCompleted",
      words: ["agrees", "disagrees"],
    });
    await sayAgrees(person, await asShown(id));
    expect(await own(id)).toMatchObject({ agreedSaid: true, words: ["disagrees"] });
    expect(await read(id)).toMatchObject({ state: "completed", awaitsConfirmation: true });
    await confirm(id, "yes");
    expect(await own(id)).toMatchObject({ telling: "completed", words: [] });
  });

  test("who says it is not right has a contradiction settled, and is called", async () => {
    const id = await running();
    const reach = { channel: "phone", contact: "0176 040690 12", bestTimes: [] };
    await changeReach(person, { ...reach, sharedPhone: "no", femaleContact: "any" });
    const day = { day: "2026-11-30", reason: "other" };
    await answer(id, { answer: "droppedOut", ...day });
    await sayDisagrees(person, await asShown(id));
    expect(await own(id)).toMatchObject({ telling: "clarifying", words: [] });
    const tasks = await taskSources.reduce(
      async (all, source) => [...(await all), ...(await source(db, today()))],
      Promise.resolve<Task[]>([]),
    );
    expect(tasks.find((task) => task.id === id)).toMatchObject({ kind: "dispute" });
    expect(tasks.filter(({ kind }) => kind === "callWish")).toHaveLength(1);
    await confirm(id, "no");
    expect(await read(id)).toMatchObject({ state: "started", disputed: true });
    const again = sayDisagrees(person, await asShown(id));
    await expect(again).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("learns that there is no place only once the caseworker lets them", async () => {
    const [one, other] = [await sent(), await sent()];
    for (const id of [one, other]) {
      await answer(id, { answer: "noPlace" });
      expect(await own(id)).toMatchObject({ telling: "clarifying" });
    }
    await confirm(one, "yes");
    expect(await own(one)).toMatchObject({ telling: "clarifying" });
    const task = async () => (await referralTasks(db)).find(({ id }) => id === one);
    expect(await task()).toMatchObject({ kind: "refusal" });
    await noteTold(caseworker, await asShown(one));
    expect(await own(one)).toMatchObject({ telling: "refused" });
    expect(await task()).toBeUndefined();
    const yes = { agrees: "yes", told: "yes" };
    await confirmReferral(caseworker, { ...(await asShown(other)), ...yes });
    expect(await own(other)).toMatchObject({ telling: "refused" });
    const twice = noteTold(caseworker, await asShown(other));
    await expect(twice).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("is not told that the carrier sees anything once it is over", async () => {
    const id = await sent();
    expect(await own(id)).toMatchObject({ consent: { disclosed: true } });
    await answer(id, { answer: "noPlace" });
    await confirm(id, "yes");
    expect(await own(id)).toMatchObject({ consent: { disclosed: false } });
  });

  test("takes the consent back, and the carrier sees nothing from then on", async () => {
    const id = await sent();
    await withdrawOwnConsent(person, { id });
    await expect(readReferral(carrier, { id })).rejects.toMatchObject(notFound);
    expect((await own(id))?.consent.withdrawnAt).toBeInstanceOf(Date);
    const once = await own(id);
    await withdrawOwnConsent(person, { id });
    expect(await own(id)).toEqual(once);
  });
});
