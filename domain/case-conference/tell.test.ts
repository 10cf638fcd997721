import { afterEach, describe, expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { system } from "@/domain/access/actor";
import { deliverMails } from "@/domain/mail/deliver";
import { listMails, readMail } from "@/domain/mail/queries";
import {
  conferenceForm,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { startMailServer } from "@/lib/mail/testing";
import { cancelConference } from "./hold";
import { inviteParticipants, noteInvitedByHand } from "./invite";
import { addParticipants, changeParticipant, takeOffParticipant } from "./participants";
import { changeConference } from "./plan";

const caseworker = await staff("teilhabemanager");
const server = await startMailServer({});
Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "portal@stadt.example" });

afterEach(async () => {
  await db.mail.deleteMany();
  server.received.length = 0;
});

const form = (id: string) => versionOf(caseworker, id);
const invite = async (id: string) => inviteParticipants(caseworker, await form(id));
const move = async (id: string, typed: object) =>
  changeConference(caseworker, { ...(await form(id)), ...conferenceForm(typed) });

/** What has arrived since the last look, with its calendar file in unfolded lines. */
async function arrived() {
  await deliverMails(system);
  return server.received.splice(0).map(({ to, subject, text, calendar }) => {
    const lines = (calendar ?? "").replace(/\r\n[ \t]/g, "").split("\r\n");
    const line = (name: string) =>
      lines.find((each) => each.startsWith(name))?.replace(/^[^:]+:/, "");
    return {
      ...{ to, subject, text, calendar, uid: line("UID"), sequence: line("SEQUENCE") },
      ...{ method: line("METHOD"), status: line("STATUS"), start: line("DTSTART") },
    };
  });
}

async function planned(typed: object = {}) {
  return plannedConference(caseworker, { day: "2026-12-08", ...typed });
}

describe("an invitation", () => {
  test("goes to all whose address is known, names nobody, and brings a file for the calendar", async () => {
    const { id } = await planned({ agenda: "Selam braucht einen Platz" });
    expect(await invite(id)).toMatchObject({ invited: [expect.any(String)] });
    const [mail, ...others] = await arrived();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      ...{ to: ["jobcenter@stelle.example"], subject: "Einladung zu einer Fallkonferenz" },
      ...{ method: "REQUEST", sequence: "0", status: "CONFIRMED", start: "20261208T130000Z" },
    });
    expect(mail?.text).toContain("Dienstag, 08.12.2026, 14:00 bis 15:00 Uhr");
    expect(`${mail?.text}${mail?.calendar}`).not.toMatch(/Selam|Geheimname|Patin|Platz/);
    expect(mail?.calendar).toMatch(/ORGANIZER;.*mailto:/i);
    const [invited, byHand] = (await shownConference(caseworker, id)).participants;
    expect([invited?.invitedAt !== null, byHand?.invitedAt]).toEqual([true, null]);
    // Once is enough.
    expect(await invite(id)).toEqual({ invited: [] });
  });

  test("that was sent is followed by its change and its end, of the same entry in the calendar", async () => {
    const { id } = await planned();
    await invite(id);
    const [first] = await arrived();
    // What nobody got of it in between names no hour that they know.
    await move(id, { day: "2026-12-10" });
    await move(id, { day: "2026-12-09" });
    const [changed] = await arrived();
    expect(changed?.text).toContain("Bisher: Dienstag, 08.12.2026, 14:00 Uhr.");
    expect(changed).toMatchObject({ method: "REQUEST", sequence: "2", uid: first?.uid });
    expect(changed?.start).toBe("20261209T130000Z");
    const called = await cancelConference(caseworker, { ...(await form(id)), reason: "other" });
    expect(called).toMatchObject({ mails: true });
    const [off] = await arrived();
    expect(off).toMatchObject({ method: "CANCEL", sequence: "3", status: "CANCELLED" });
    expect(off?.uid).toBe(first?.uid);
  });

  test("of which the place alone changes names no former hour, and says where to look", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    await move(id, { day: "2026-12-08", place: "Hinterhaus, Raum 9" });
    const [changed] = await arrived();
    expect(changed?.text).toContain(
      "Tag und Beginn sind gleich geblieben. Bitte achten Sie auf Ort und Ende:",
    );
    expect(changed?.text).toContain("Ort: Hinterhaus, Raum 9");
    expect(changed?.text).not.toContain("Bisher");
  });

  test("is not written anew where nothing changed that an invitation says", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    await move(id, { day: "2026-12-08", agenda: "anderes" });
    expect(await arrived()).toEqual([]);
  });

  test("that nobody got yet is taken back: nobody hears that something is off", async () => {
    const { id } = await planned();
    await invite(id);
    await move(id, { day: "2026-12-09" });
    const waiting = await listMails(caseworker, { settled: false });
    expect(waiting.mails.map(({ subject }) => subject)).toEqual([
      "Einladung zu einer Fallkonferenz",
    ]);
    const called = await cancelConference(caseworker, { ...(await form(id)), reason: "other" });
    expect(called).toMatchObject({ mails: false });
    expect(await arrived()).toEqual([]);
  });

  test("put to an hour of today that has passed is asked about, and told to who would come later", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    const slip = { day: "2026-12-01", time: "09:00", until: "09:30" };
    const moved = move(id, { ...slip, confirmed: [] });
    await expect(moved).rejects.toMatchObject(refusedFor("time", "askPastHour"));
    await move(id, slip);
    expect(await arrived()).toMatchObject([
      { subject: "Geändert: Fallkonferenz", start: "20261201T080000Z" },
    ]);
    // Whoever was not written to yet is not invited to what is over.
    const unsent = await planned();
    await invite(unsent.id);
    await move(unsent.id, slip);
    expect(await arrived()).toEqual([]);
    const { participants } = await shownConference(caseworker, unsent.id);
    expect(participants.map(({ invitedAt }) => invitedAt)).toEqual([null, null]);
  });

  test("ends for who is taken off, and for an address that is not right any more", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    const [office] = (await shownConference(caseworker, id)).participants;
    const which = async () => ({ ...(await form(id)), participantId: office?.id });
    await changeParticipant(caseworker, { ...(await which()), mail: "neu@stelle.example" });
    expect(await arrived()).toMatchObject([{ to: ["jobcenter@stelle.example"], method: "CANCEL" }]);
    await invite(id);
    const again = { to: ["neu@stelle.example"], method: "REQUEST", sequence: "1" };
    expect(await arrived()).toMatchObject([again]);
    await takeOffParticipant(caseworker, await which());
    expect(await arrived()).toMatchObject([{ to: ["neu@stelle.example"], method: "CANCEL" }]);
  });

  test("to a former address invites nobody at the new one, and its end is not taken back", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    const office = async () => (await shownConference(caseworker, id)).participants[0];
    const which = { participantId: (await office())?.id };
    await changeParticipant(caseworker, {
      ...{ ...(await form(id)), ...which, mail: "neu@stelle.example" },
    });
    await invite(id);
    expect((await office())?.invitation).toBe("waits");
    // What changes before the first has left is an invitation to them, and no change.
    await move(id, { day: "2026-12-09" });
    const subjects = (await arrived()).map(({ to, subject }) => [...to, subject]);
    expect(subjects.toSorted()).toEqual([
      ["jobcenter@stelle.example", "Abgesagt: Fallkonferenz"],
      ["neu@stelle.example", "Einladung zu einer Fallkonferenz"],
    ]);
  });

  test("that has not left gives way to a call, and one that was thrown away is sent anew", async () => {
    const { id } = await planned();
    const office = async () => (await shownConference(caseworker, id)).participants[0];
    const byHand = async (invitedOn = "2026-12-01") =>
      noteInvitedByHand(caseworker, {
        ...{ ...(await form(id)), participantId: (await office())?.id, invitedOn },
      });
    await invite(id);
    await byHand();
    expect(await office()).toMatchObject({ invitation: "none", invitedByHandAt: expect.any(Date) });
    expect(await arrived()).toEqual([]);
    await byHand("");
    await invite(id);
    const participantId = (await office())?.id ?? "";
    await db.mail.updateMany({ where: { participantId }, data: { state: "dropped" } });
    expect(await office()).toMatchObject({ invitation: "dropped", uninvited: true });
    expect(await invite(id)).toMatchObject({ invited: [expect.any(String)] });
    expect(await arrived()).toMatchObject([{ subject: "Einladung zu einer Fallkonferenz" }]);
    await expect(byHand()).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("reaches who is added later with the next press, and is not sent once it has begun", async () => {
    const { id } = await planned();
    await invite(id);
    await arrived();
    const late = { otherName: "Schule", otherMail: "schule@schule.example" };
    await addParticipants(caseworker, { ...(await form(id)), ...late });
    await invite(id);
    expect(await arrived()).toMatchObject([{ to: ["schule@schule.example"] }]);
    const past = await plannedConference(caseworker, { time: "08:00", until: "09:00" });
    await expect(invite(past.id)).rejects.toMatchObject(refusedFor("", "dateInPast"));
  });
});

test("who was invited by hand is noted as such, and is to be told again of another hour", async () => {
  const { id } = await planned();
  const other = async () => (await shownConference(caseworker, id)).participants[1];
  const note = async (invitedOn: string) =>
    noteInvitedByHand(caseworker, {
      ...(await form(id)),
      ...{ participantId: (await other())?.id, invitedOn },
    });
  await expect(note("")).rejects.toMatchObject(refusedFor("invitedOn", "missing"));
  await note("2026-12-01");
  expect((await other())?.invitedByHandAt).toBeInstanceOf(Date);
  await note("");
  expect((await other())?.invitedByHandAt).toBeNull();
  const late = note("2026-12-02");
  await expect(late).rejects.toMatchObject(refusedFor("invitedOn", "dateInFuture"));
  await note("2026-12-01");
  await move(id, { day: "2026-12-09" });
  expect((await other())?.invitedByHandAt).toBeNull();
});

test("without a mail server it lies in the outbox with its file, sealed", async () => {
  const { id } = await planned();
  await invite(id);
  const stands = async () => (await shownConference(caseworker, id)).participants[0]?.invitation;
  expect(await stands()).toBe("waits");
  const { mails } = await listMails(caseworker, { settled: false });
  const read = await readMail(caseworker, { id: mails[0]?.id ?? "" });
  expect(read.calendar).toMatchObject({ method: "REQUEST" });
  const row = await db.mail.findUniqueOrThrow({ where: { id: read.id } });
  expect(JSON.stringify(row)).not.toMatch(/VEVENT|Rathaus/);
  await deliverMails(system);
  expect(await db.mail.findUniqueOrThrow({ where: { id: read.id } })).toMatchObject({
    ...{ state: "sent", textSealed: null, calendarSealed: null },
  });
  expect(await stands()).toBe("sent");
});
