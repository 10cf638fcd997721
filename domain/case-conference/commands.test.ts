import { randomUUID } from "node:crypto";
import { describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { moveCaseFile } from "@/domain/case-file/commands";
import { listConsents } from "@/domain/consent/queries";
import {
  conferenceForm,
  consented,
  heldConference,
  isOver,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { conflict, notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { giveConferenceConsent, withdrawConferenceConsent } from "./consent";
import { cancelConference, holdConference, writeMinutes } from "./hold";
import { addParticipants, changeParticipant, takeOffParticipant } from "./participants";
import { changeConference, planConference } from "./plan";
import { listComingConferences, listConferences, readConference } from "./queries";

const caseworker = await staff("teilhabemanager");
const editor = await staff("carrierEditor", "lernwerkstatt-beispielberg");

const shown = (id: string) => shownConference(caseworker, id);
const form = (id: string) => versionOf(caseworker, id);
const refused = (field: string, code: Parameters<typeof refusedFor>[1]) =>
  expect.objectContaining(refusedFor(field, code));

describe("planning", () => {
  test("keeps who comes, about what, when and where, and all of it sealed", async () => {
    const { id } = await plannedConference(caseworker, {
      ...{ agenda: "Praktikum im Frühjahr", note: "Dolmetschen klären" },
      ...{ otherMember: "Paula Pate", otherMail: "pate@verein.example" },
    });
    expect(await shown(id)).toMatchObject({
      ...{ state: "planned", day: "2026-12-01", time: "14:00", until: "15:00", covered: false },
      ...{
        topics: ["training", "work"],
        place: "Rathaus, Raum 3",
        agenda: "Praktikum im Frühjahr",
      },
      participants: [
        { kind: "office", mail: "jobcenter@stelle.example", gap: "never", invitedAt: null },
        { kind: "other", name: "Frau Patin", member: "Paula Pate", mail: "pate@verein.example" },
      ],
    });
    const rows = JSON.stringify([
      await db.caseConference.findUnique({ where: { id } }),
      await db.conferenceParticipant.findMany({ where: { conferenceId: id } }),
    ]);
    expect(rows).not.toMatch(/Rathaus|Praktikum|Dolmetschen|Patin|Pate|example/);
  });

  test("says all that is wrong with an empty form at once", async () => {
    const caseFileId = await openCase(caseworker);
    const empty = { about: "person", medium: "inPerson", day: "", time: "", until: "" };
    const plan = planConference(caseworker, { caseFileId, key: randomUUID(), ...empty });
    await expect(plan).rejects.toMatchObject({
      issues: expect.arrayContaining(
        ["day", "time", "until", "topics", "place", "carriers"].map((field) =>
          expect.objectContaining({ field }),
        ),
      ),
    });
  });

  test.each([
    [{}, "carriers", "noParticipant"],
    [{ otherName: "A", until: "14:00" }, "until", "endBeforeStart"],
    [{ otherName: "A", topics: [] }, "topics", "consentField"],
    [{ otherName: "A", about: "general" }, "topics", "generalTopics"],
    [{ otherName: "A", place: "" }, "place", "missing"],
    [{ otherName: "A", place: "Bei Selam zu Hause" }, "place", "namesPerson"],
    [{ otherName: "A", day: "2028-01-01" }, "day", "dateTooLate"],
    [{ otherName: "A", day: "2026-11-30" }, "day", "askPastDay"],
    [{ otherMail: "a@b.example", otherMember: "B", offices: [] }, "carriers", "noParticipant"],
    [{ otherName: "A", otherMail: "keine" }, "otherMail", "notAMailAddress"],
    [{ otherName: "A", time: "halb drei" }, "time", "notATime"],
  ] as const)("is asked about %j", async (typed, field, code) => {
    const caseFileId = await openCase(caseworker);
    const sent = { ...conferenceForm(typed), caseFileId };
    await expect(planConference(caseworker, sent)).rejects.toEqual(refused(field, code));
  });

  test("a day that is over is taken once somebody says that it is so", async () => {
    const { id } = await plannedConference(caseworker, {
      ...{ day: "2026-11-30", confirmed: ["askPastDay:2026-11-30 14:00"] },
    });
    expect((await shown(id)).day).toBe("2026-11-30");
  });

  test("belongs to a case file that is open, and is nobody's but the caseworker's", async () => {
    const caseFileId = await openCase(caseworker);
    const sent = { ...conferenceForm({ otherName: "A" }), caseFileId };
    await expect(planConference(editor, sent)).rejects.toMatchObject(notFound);
    await moveCaseFile(caseworker, { id: caseFileId, from: "open", state: "closed", reason: "x" });
    await expect(planConference(caseworker, sent)).rejects.toEqual(refused("", "notNow"));
  });
});

describe("changing", () => {
  test("puts it to another day and remembers the one before", async () => {
    const { id, caseFileId } = await plannedConference(caseworker);
    const moved = { ...(await form(id)), ...conferenceForm({ day: "2026-12-08", time: "13:00" }) };
    await changeConference(caseworker, moved);
    expect(await shown(id)).toMatchObject({ day: "2026-12-08", time: "13:00" });
    expect(await db.conferenceMove.findMany({ where: { conferenceId: id } })).toMatchObject([
      { fromDay: "2026-12-01", fromTime: "14:00", toDay: "2026-12-08", toTime: "13:00" },
    ]);
    const { planned } = await listConferences(caseworker, { caseFileId });
    expect(planned).toHaveLength(1);
  });

  test("is the first one's where two do it", async () => {
    const { id } = await plannedConference(caseworker);
    const sent = { ...(await form(id)), ...conferenceForm({ agenda: "eins" }) };
    await changeConference(caseworker, sent);
    await expect(changeConference(caseworker, { ...sent, agenda: "zwei" })).rejects.toMatchObject(
      conflict,
    );
    expect((await shown(id)).agenda).toBe("eins");
  });

  test("nobody is invited twice, and somebody is always left", async () => {
    const { id, officeId } = await plannedConference(caseworker);
    const again = { ...(await form(id)), offices: [officeId] };
    await expect(addParticipants(caseworker, again)).rejects.toEqual(
      refused("offices", "invitedTwice"),
    );
    const [office, other] = (await shown(id)).participants;
    const off = async (participantId = "") =>
      takeOffParticipant(caseworker, { ...(await form(id)), participantId });
    await off(office?.id);
    await expect(off(other?.id)).rejects.toEqual(refused("", "noParticipant"));
    await changeParticipant(caseworker, {
      ...{ ...(await form(id)), participantId: other?.id, member: "Karl Kommt" },
    });
    expect((await shown(id)).participants).toMatchObject([{ member: "Karl Kommt" }]);
  });
});

describe("the person's consent", () => {
  test("names who hears what, in the person's language, by version and hash", async () => {
    const { id, caseFileId } = await plannedConference(caseworker);
    await consented(caseworker, id);
    expect((await shown(id)).covered).toBe(true);
    const [consent] = await listConsents(caseworker, { caseFileId });
    expect(consent).toMatchObject({
      ...{ purpose: "caseConference", language: "ti", givenHow: "signed", holds: true },
      recipient: "Jobcenter Beispielstadt, Frau Patin",
      topics: ["training", "work"],
      expiresOn: "2026-12-31",
    });
    const row = await db.consent.findFirstOrThrow({ where: { conferenceId: id } });
    expect(row.textHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toMatch(/Jobcenter|Patin/);
  });

  test("reaches nobody who is invited after it", async () => {
    const { id } = await plannedConference(caseworker);
    await consented(caseworker, id);
    await addParticipants(caseworker, { ...(await form(id)), otherName: "Schule" });
    const gaps = (await shown(id)).participants.map(({ gap }) => gap);
    expect(gaps).toEqual([null, null, "never"]);
    const hold = async () => holdConference(caseworker, { ...(await form(id)), ...isOver });
    await expect(hold()).rejects.toEqual(refused("", "conferenceConsent"));
    const late = (await shown(id)).participants[2]?.id;
    await takeOffParticipant(caseworker, { ...(await form(id)), participantId: late });
    await hold();
  });

  test("taken back before the day, leaves no way to hold it but another one", async () => {
    const { id, caseFileId } = await plannedConference(caseworker);
    await consented(caseworker, id);
    await withdrawConferenceConsent(caseworker, { id });
    expect((await shown(id)).participants.map(({ gap }) => gap)).toEqual([
      "withdrawn",
      "withdrawn",
    ]);
    const hold = async () => holdConference(caseworker, { ...(await form(id)), ...isOver });
    await expect(hold()).rejects.toEqual(refused("", "conferenceConsent"));
    expect((await listConsents(caseworker, { caseFileId })).map(({ holds }) => holds)).toEqual([
      false,
    ]);
    // Pressed twice: it stays taken back.
    await withdrawConferenceConsent(caseworker, { id });
    await consented(caseworker, id);
    await hold();
  });

  test("is asked again about another topic, and of a conference put far off", async () => {
    const { id } = await plannedConference(caseworker);
    await consented(caseworker, id);
    const change = async (typed: object) =>
      changeConference(caseworker, { ...(await form(id)), ...conferenceForm(typed) });
    await change({ topics: ["work", "training", "health"] });
    expect((await shown(id)).participants[0]?.gap).toBe("topics");
    await change({ day: "2027-01-01" });
    expect((await shown(id)).participants[0]?.gap).toBe("expired");
  });

  test.each([
    [{ givenOn: "2026-12-02" }, "givenOn", "dateInFuture"],
    [{ consented: "" }, "consented", "consentNeeded"],
    [{ givenHow: "" }, "givenHow", "missingChoice"],
  ] as const)("is asked about %j", async (typed, field, code) => {
    const { id } = await plannedConference(caseworker);
    const given = { consented: "yes", givenHow: "spoken", givenOn: "2026-12-01", ...typed };
    const give = giveConferenceConsent(caseworker, { ...(await form(id)), ...given });
    await expect(give).rejects.toEqual(refused(field, code));
  });

  test("does not come after the conference, and is for exactly those who were shown", async () => {
    const past = { day: "2026-11-30", confirmed: ["askPastDay:2026-11-30 14:00"] };
    const { id } = await plannedConference(caseworker, past);
    const shownBefore = await form(id);
    const given = { consented: "yes", givenHow: "spoken", givenOn: "2026-12-01" };
    await expect(giveConferenceConsent(caseworker, { ...shownBefore, ...given })).rejects.toEqual(
      refused("givenOn", "consentTooLate"),
    );
    await addParticipants(caseworker, { ...shownBefore, otherName: "Schule" });
    const early = {
      ...{ ...shownBefore, ...given, givenOn: "2026-11-29" },
      confirmed: ["askConsentBeforePlan:2026-11-29"],
    };
    await expect(giveConferenceConsent(caseworker, early)).rejects.toMatchObject(conflict);
  });
});

describe("what becomes of it", () => {
  test("held: who came, and what was said, to be put right later", async () => {
    const { id } = await plannedConference(caseworker);
    await consented(caseworker, id);
    const [office] = (await shown(id)).participants;
    const came = ["person", office?.id];
    await holdConference(caseworker, {
      ...(await form(id)),
      ...isOver,
      came,
      minutes: "Es geht voran.",
    });
    expect(await shown(id)).toMatchObject({
      ...{ state: "held", personCame: true, record: "Es geht voran." },
      participants: [{ came: true }, { came: false }],
    });
    await writeMinutes(caseworker, { ...(await form(id)), minutes: "Es geht gut voran." });
    expect((await shown(id)).record).toBe("Es geht gut voran.");
    expect(JSON.stringify(await db.caseConference.findUnique({ where: { id } }))).not.toContain(
      "voran",
    );
  });

  test("a consent taken back after it began changes nothing of it", async () => {
    const { id } = await heldConference(caseworker);
    await withdrawConferenceConsent(caseworker, { id });
    expect(await shown(id)).toMatchObject({ state: "held", covered: true });
  });

  test("about general matters it is held without a consent, and keeps no topic", async () => {
    const { id } = await plannedConference(caseworker, { about: "general", topics: [] });
    expect(await shown(id)).toMatchObject({ topics: [], covered: true });
    await holdConference(caseworker, { ...(await form(id)), ...isOver });
    expect((await shown(id)).state).toBe("held");
  });

  test("cancelled for a reason, it is nobody's any more", async () => {
    const { id, caseFileId } = await plannedConference(caseworker);
    const coming = async () =>
      (await listComingConferences(caseworker, {})).some((each) => each.id === id);
    expect(await coming()).toBe(true);
    await cancelConference(caseworker, { ...(await form(id)), reason: "noConsent" });
    expect(await coming()).toBe(false);
    expect(await shown(id)).toMatchObject({ state: "cancelled", cancelReason: "noConsent" });
    const { past } = await listConferences(caseworker, { caseFileId });
    expect(past).toHaveLength(1);
    await expect(readConference(editor, { id })).rejects.toMatchObject(notFound);
  });
});
