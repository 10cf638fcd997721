import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { noteMessage } from "@/domain/message/commands";
import { conferenceHours } from "@/domain/planned-hour/own-conferences";
import {
  conferenceForm,
  consented,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { conflict, openCase, staff } from "@/domain/testing/fixtures";
import { personOf } from "@/domain/testing/referral-person";
import { canBeUndone } from "@/domain/today/can-be-undone";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { withdrawConferenceConsent } from "./consent";
import { takeHoldBack } from "./held";
import { cancelConference, holdConference } from "./hold";
import { listOwnConferences } from "./person";
import { changeConference } from "./plan";
import { readConference } from "./queries";
import { noteConferencePersonTold, takeConferenceToldBack } from "./tell-person";
import { conferenceTasks } from "./today";

const caseworker = await staff("teilhabemanager");
const day = "2026-12-10";

const told = {
  action: "caseConference.notePersonTold",
  isThis: ({ to }: Readonly<Record<string, unknown>>) => to === "told",
} as const;

const planned = async (of: { caseFileId?: string } = {}) => {
  const made = await plannedConference(caseworker, { day, ...of });
  const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: made.caseFileId } });
  return { ...made, personId };
};
const move = async (id: string, typed: object) =>
  changeConference(caseworker, {
    ...(await versionOf(caseworker, id)),
    ...conferenceForm({ day, ...typed }),
  });
const cancel = async (id: string) =>
  cancelConference(caseworker, { ...(await versionOf(caseworker, id)), reason: "notNeeded" });
const toTell = async (of: string) => {
  const { tasks } = await conferenceTasks(db, today());
  const mine = tasks.filter(({ id, kind }) => id === of && kind !== "conferenceConsent");
  return mine.map(({ kind }) => kind);
};
/** The hours at which their page expects the person. */
const standing = async (personId: string) =>
  (await conferenceHours(db, personId)).filter(({ cancelled }) => !cancelled);
const standOf = async (id: string) => (await readConference(caseworker, { id })).stand;
const invited = async (
  personId: string,
  conferenceId: string,
  template = "conference",
  typed: object = {},
) =>
  noteMessage(caseworker, {
    ...{ key: randomUUID(), personId, conferenceId, template, locale: "ti" },
    ...{ wording: "open", medium: "sms", text: "ሰላም", stand: await standOf(conferenceId) },
    ...typed,
  });
const owed = async (id: string) => (await shownConference(caseworker, id)).personOwedAt;

test("whoever was invited is told of another hour by somebody, and of the end", async () => {
  const { id, personId } = await planned();
  expect(await move(id, { time: "13:00" })).toMatchObject({ tellPerson: false });
  await invited(personId, id);
  expect((await shownConference(caseworker, id)).personToldAt).toBeInstanceOf(Date);
  // What she was not told of has not changed.
  expect(await move(id, { time: "13:00", topics: ["housing"] })).toMatchObject({
    tellPerson: false,
  });
  expect(await move(id, { time: "09:00" })).toMatchObject({ tellPerson: true });
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
  expect((await shownConference(caseworker, id)).known).toEqual({ day, time: "13:00" });
  await invited(personId, id, "moved");
  expect(await toTell(id)).toEqual([]);
  expect(await cancel(id)).toMatchObject({ tellPerson: true });
  expect(await toTell(id)).toEqual(["conferenceCancelled"]);
  await noteConferencePersonTold(caseworker, await versionOf(caseworker, id));
  expect(await toTell(id)).toEqual([]);
});

test("a message with an hour that does not hold any more tells nothing: somebody has to say what does", async () => {
  const { id, personId } = await planned();
  const first = await standOf(id);
  await move(id, { day: "2026-12-11" });
  // Nobody had told her before: by the message she would come on the tenth.
  const late = { stand: first, key: randomUUID() };
  const answer = await invited(personId, id, "conference", late);
  const instead = { about: "conference", id, template: "moved" };
  expect(answer).toMatchObject({ overtaken: true, instead });
  expect(await invited(personId, id, "conference", late)).toEqual(answer);
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
  expect(await shownConference(caseworker, id)).toMatchObject({ known: { day, time: "14:00" } });
  const second = { stand: await standOf(id) };
  await move(id, { day: "2026-12-14" });
  expect(await invited(personId, id, "moved", second)).toMatchObject({ overtaken: true });
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
  const inMind = { day: "2026-12-11", time: "14:00" };
  expect(await shownConference(caseworker, id)).toMatchObject({ known: inMind });
  expect(await invited(personId, id, "moved")).toMatchObject({ overtaken: false });
  expect(await toTell(id)).toEqual([]);
});

test.each([
  ["how to get there", "directions", {}],
  ["that it is off", "cancelled", {}],
  ["a mail of the city that waits for a mail server", "moved", { medium: "cityMail" }],
  ["one from before the update, of nobody knows which hour", "moved", { stand: "" }],
])("%s does not settle that the person is told of another hour", async (_what, template, typed) => {
  const mail = { channel: "email", contact: "erfunden@portal.test" };
  const { id, personId } = await planned({ caseFileId: await openCase(caseworker, mail) });
  await invited(personId, id);
  await move(id, { time: "13:00" });
  expect(await invited(personId, id, template, typed)).toMatchObject({ overtaken: false });
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
});

test("a mail that waits in the outbox is told of, and somebody says that the person knows", async () => {
  const mail = { channel: "email", contact: "erfunden@portal.test" };
  const { id, personId } = await planned({ caseFileId: await openCase(caseworker, mail) });
  const shownMail = async () => (await readConference(caseworker, { id })).mail;
  const knows = async () => (await standing(personId)).length > 0;
  const tell = async () => noteConferencePersonTold(caseworker, await versionOf(caseworker, id));
  expect(await shownMail()).toBeNull();
  await invited(personId, id, "conference", { medium: "cityMail" });
  expect([await shownMail(), await knows()]).toMatchObject([{ is: "waits" }, false]);
  await tell();
  expect([await shownMail(), await knows()]).toEqual([null, true]);

  // With the hour before, nobody sends it any more.
  await move(id, { time: "13:00" });
  expect(await shownMail()).toMatchObject({ is: "dropped" });
  await invited(personId, id, "moved", { medium: "cityMail" });
  expect(await shownMail()).toMatchObject({ is: "waits" });
  await db.mail.updateMany({ data: { state: "sent", settledAt: now() } });
  expect(await shownMail()).toMatchObject({ is: "left" });
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
  await tell();
  expect([await shownMail(), await toTell(id)]).toEqual([null, []]);
});

test("a form that shows another hour does not note that the person was told of this one", async () => {
  const { id, personId } = await planned();
  await invited(personId, id);
  await move(id, { day: "2026-12-11" });
  const shown = await versionOf(caseworker, id);
  await move(id, { day: "2026-12-14" });
  await expect(noteConferencePersonTold(caseworker, shown)).rejects.toMatchObject(conflict);
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
});

test("that the person was told by a slip is taken back: they are to be told, as before", async () => {
  const { id, personId } = await planned();
  await invited(personId, id);
  const { personToldAt } = await shownConference(caseworker, id);
  await move(id, { time: "13:00" });
  const since = await owed(id);
  const noted = async () => (await readConference(caseworker, { id })).told;
  expect(await noted()).toBeNull();
  const press = await versionOf(caseworker, id);
  // Two presses are one slip.
  await noteConferencePersonTold(caseworker, press);
  await noteConferencePersonTold(caseworker, press);
  expect(await noted()).toMatchObject({ by: caseworker.displayName });
  expect(await canBeUndone(caseworker, { ...told, id })).toBe(true);
  await takeConferenceToldBack(caseworker, { id });
  await takeConferenceToldBack(caseworker, { id });
  expect(await toTell(id)).toEqual(["conferenceMoved"]);
  const shown = await shownConference(caseworker, id);
  expect(shown).toMatchObject({ personToldAt, personOwedAt: since });
  expect([await noted(), await canBeUndone(caseworker, { ...told, id })]).toEqual([null, false]);
  // A page that was kept from before is no new word.
  await expect(noteConferencePersonTold(caseworker, press)).rejects.toMatchObject(conflict);
  // So is a message that was noted as sent and did not go out.
  await invited(personId, id, "moved");
  expect([await toTell(id), await noted()]).toMatchObject([[], { byMessage: true }]);
  await takeConferenceToldBack(caseworker, { id });
  const again = await shownConference(caseworker, id);
  expect(again).toMatchObject({ personToldAt, personOwedAt: since });
});

test("who is not expected any more where it is about general matters has to hear that too", async () => {
  const { id, personId } = await planned();
  await invited(personId, id);
  await move(id, { about: "general", topics: [] });
  expect(await toTell(id)).toEqual(["conferenceCancelled"]);
  await invited(personId, id, "cancelled");
  expect(await toTell(id)).toEqual([]);
});

test("a message to somebody else tells this person nothing", async () => {
  const [{ id }, other] = [await planned(), await planned()];
  await invited(other.personId, id);
  expect((await shownConference(caseworker, id)).personToldAt).toBeNull();
});

test("one's own page shows a conference once one has consented or was invited, also that it was called off", async () => {
  for (const hears of [
    ({ id }: { id: string }) => consented(caseworker, id),
    ({ id, personId }: { id: string; personId: string }) => invited(personId, id),
  ]) {
    const made = await planned();
    const person = await personOf(made.caseFileId);
    expect(await listOwnConferences(person, {})).toEqual([]);
    await hears(made);
    const shown = { id: made.id, day, time: "14:00", place: "Rathaus, Raum 3" };
    expect(await listOwnConferences(person, {})).toMatchObject([
      { ...shown, cancelled: false, names: ["Jobcenter Beispielstadt", "Frau Patin"] },
    ]);
    await cancel(made.id);
    expect(await listOwnConferences(person, {})).toMatchObject([{ ...shown, cancelled: true }]);
  }
});

type Made = Awaited<ReturnType<typeof planned>>;
const consents = ({ id }: Made) => consented(caseworker, id);
const takesBack = ({ id }: Made) => withdrawConferenceConsent(caseworker, { id });
const isTold = ({ id, personId }: Made) => invited(personId, id);

test.each([
  ["of whom nothing was asked", [], false],
  ["who was told", [isTold], true],
  ["who has consented", [consents], true],
  ["who has taken the consent back and would still come", [consents, takesBack], true],
  ["who was told and has taken the consent back", [isTold, consents, takesBack], true],
  ["who was asked anew after that", [consents, takesBack, consents], true],
])(
  "a person %s: the page shows what they know of, and of its change they are told",
  async (_who, steps, knows) => {
    const made = await planned();
    for (const step of steps) await step(made);
    const person = await personOf(made.caseFileId);
    const shown = async () => [
      ...new Set((await listOwnConferences(person, {})).map(({ id }) => id)),
    ];
    const known = knows ? [made.id] : [];
    expect(await shown()).toEqual(known);
    expect((await standing(made.personId)).map(({ id }) => id)).toEqual(known);
    expect(await move(made.id, { time: "09:00" })).toMatchObject({ tellPerson: knows });
    expect(await cancel(made.id)).toMatchObject({ tellPerson: knows });
    expect(await shown()).toEqual(known);
    expect(await standing(made.personId)).toEqual([]);
  },
);

test("what was moved forward and called off stands on one's own page through the day that one knows", async () => {
  const made = await planned();
  await isTold(made);
  await move(made.id, { day: today(), time: "15:00", until: "16:00" });
  await cancel(made.id);
  // A day later.
  await db.caseConference.update({ where: { id: made.id }, data: { day: "2026-11-30" } });
  const person = await personOf(made.caseFileId);
  expect(await listOwnConferences(person, {})).toMatchObject([
    { id: made.id, cancelled: true, day, time: "14:00", former: null },
  ]);
});

test("nobody is told of what has begun, but whoever would still come at the hour that they know", async () => {
  const { id, personId, caseFileId } = await planned();
  await consented(caseworker, id);
  await invited(personId, id);
  await move(id, { day: today(), time: "09:00", until: "09:30" });
  expect(await toTell(id)).toEqual(["conferenceOpen", "conferenceCancelled"]);
  const hold = async (came: string[]) =>
    holdConference(caseworker, {
      ...{ ...(await versionOf(caseworker, id)), came, confirmed: ["askNobodyCame"] },
    });
  await hold([]);
  expect(await toTell(id)).toEqual(["conferenceCancelled"]);
  const shown = await listOwnConferences(await personOf(caseFileId), {});
  expect(shown).toMatchObject([{ id, cancelled: true, day, time: "14:00" }]);
  const { stand } = await readConference(caseworker, { id });
  // That she need not come on the tenth is all there is to tell.
  await invited(personId, id, "moved", { stand });
  expect(await toTell(id)).toEqual(["conferenceCancelled"]);
  await takeHoldBack(caseworker, await versionOf(caseworker, id));
  await hold(["person"]);
  expect(await toTell(id)).toEqual([]);
  await takeHoldBack(caseworker, await versionOf(caseworker, id));
  await invited(personId, id, "cancelled");
  expect(await toTell(id)).toEqual(["conferenceOpen"]);
  await move(id, { day: today(), time: "09:15", until: "09:30" });
  expect(await toTell(id)).toEqual(["conferenceOpen"]);
});
