import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { cancelConference } from "@/domain/case-conference/hold";
import { changeConference } from "@/domain/case-conference/plan";
import { readConference } from "@/domain/case-conference/queries";
import { noteMessage } from "@/domain/message/commands";
import {
  conferenceForm,
  consented,
  plannedConference,
  versionOf,
} from "@/domain/testing/conferences";
import { conflict, refusedFor, staff } from "@/domain/testing/fixtures";
import { nextWorkingDay } from "@/domain/today/rules";
import { today } from "@/lib/clock";
import type { Fields } from "@/lib/forms/fields";
import { addDays } from "@/lib/plain-date";
import { aboutFor } from "./about";
import {
  begunChange,
  changeMessage,
  dropChange,
  keepChange,
  writeMessage,
  writtenMessage,
} from "./written";

test("a message that is written about a conference, and changed, tells the person of it", async () => {
  const caseworker = await staff("teilhabemanager");
  const { id } = await plannedConference(caseworker, { day: addDays(today(), 3) });
  const { personId } = await readConference(caseworker, { id });
  const asked = Promise.resolve({ conference: id });
  const { values: filled } = await aboutFor(caseworker, personId, "conference", asked);
  const what = { personId, template: "conference", locale: "ti", wording: "open" };
  const token = await writeMessage(caseworker, { ...filled, ...what });
  const written = await writtenMessage(token);
  const other = await changeMessage(caseworker, { ...written, written: token, text: "ሰላም" });
  const sent = { ...(await writtenMessage(other)), key: randomUUID(), personId, medium: "sms" };
  expect(await noteMessage(caseworker, sent)).toMatchObject({ overtaken: false });
  const { conference } = await readConference(caseworker, { id });
  expect(conference.personToldAt).toBeInstanceOf(Date);
});

test("words that somebody changes are kept while they type, and go out once they are taken over", async () => {
  const caseworker = await staff("teilhabemanager");
  const { id } = await plannedConference(caseworker, { day: addDays(today(), 3) });
  const { personId } = await readConference(caseworker, { id });
  const asked = Promise.resolve({ conference: id });
  const { values: filled } = await aboutFor(caseworker, personId, "conference", asked);
  const what = { personId, template: "conference", locale: "ti", wording: "open" };
  const token = await writeMessage(caseworker, { ...filled, ...what });
  const written = await writtenMessage(token);
  const typed = { written: token, text: "ሰላም", german: "Hallo" };
  expect(await keepChange(caseworker, { ...typed, version: "0" })).toBe(1);
  // The same text comes twice where an answer was lost; another window that knows nothing of it is asked.
  expect(await keepChange(caseworker, { ...typed, version: "0" })).toBe(2);
  const other = keepChange(caseworker, { ...typed, text: "ኣብ", version: "0" });
  await expect(other).rejects.toMatchObject(conflict);
  expect(await writtenMessage(token)).toEqual(written);
  expect(await begunChange(token)).toEqual({ text: "ሰላም", german: "Hallo", version: 2 });
  await dropChange(caseworker, typed);
  expect([await writtenMessage(token), await begunChange(token)]).toEqual([written, undefined]);
  const gone = keepChange(caseworker, { ...typed, written: "unknown", version: "0" });
  await expect(gone).rejects.toMatchObject(conflict);
});

test("a message with another hour than the one that it was filled in from asks, and tells nobody of that one", async () => {
  const caseworker = await staff("teilhabemanager");
  const { id } = await plannedConference(caseworker, { day: addDays(today(), 3) });
  const { personId } = await readConference(caseworker, { id });
  const asked = Promise.resolve({ conference: id });
  const { values: filled } = await aboutFor(caseworker, personId, "reminder", asked);
  const what = { ...filled, personId, template: "reminder", locale: "de", wording: "open" };
  const other = { ...what, time: "16:40" };
  await expect(writeMessage(caseworker, other)).rejects.toMatchObject(
    refusedFor("time", "askOtherHour"),
  );
  const confirmed = [`askOtherHour:${addDays(today(), 3)} 16:40`];
  const sent = async (fields: Fields) => {
    const written = await writtenMessage(await writeMessage(caseworker, fields));
    await noteMessage(caseworker, { ...written, key: randomUUID(), personId, medium: "sms" });
    return (await readConference(caseworker, { id })).conference.personToldAt;
  };
  expect(await sent({ ...other, confirmed })).toBeNull();
  expect(await sent(what)).toBeInstanceOf(Date);
});

test("where the place alone of a conference has changed its person is invited there, and told of no other hour", async () => {
  const caseworker = await staff("teilhabemanager");
  const day = nextWorkingDay(addDays(today(), 3));
  const { id } = await plannedConference(caseworker, { day });
  await consented(caseworker, id);
  const change = async (typed: object) =>
    changeConference(caseworker, {
      ...(await versionOf(caseworker, id)),
      ...conferenceForm({ day, ...typed }),
    });
  const { personId } = await readConference(caseworker, { id });
  const asked = Promise.resolve({ conference: id });
  const proposed = async () => (await aboutFor(caseworker, personId, "moved", asked)).template;
  await change({ place: "Rathaus, Raum 12" });
  expect(await proposed()).toBe("conference");
  await change({ place: "Rathaus, Raum 12", time: "10:00", until: "11:00" });
  expect(await proposed()).toBe("moved");
});

test("a change that is typed by hand is compared with what the portal knows of the person", async () => {
  const caseworker = await staff("teilhabemanager");
  const day = addDays(today(), 3);
  const { id } = await plannedConference(caseworker, { day });
  const { personId } = await readConference(caseworker, { id });
  const what = {
    personId,
    template: "cancelled",
    locale: "de",
    wording: "open",
    day,
    time: "14:00",
  };
  await expect(writeMessage(caseworker, what)).rejects.toMatchObject(
    refusedFor("day", "askNotPlanned"),
  );
  await cancelConference(caseworker, {
    ...(await versionOf(caseworker, id)),
    reason: "notNeeded",
  });
  expect(await writeMessage(caseworker, what)).not.toBe("");
});
