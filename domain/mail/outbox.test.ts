import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type StaffActor, system } from "@/domain/access/actor";
import { conflict, notFound, refusedFor, staff, theAdmin } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { startMailServer } from "@/lib/mail/testing";
import { moveMail, sendTrialMail } from "./commands";
import { deliverMails, forgetOldMails } from "./deliver";
import type { MailKind } from "./kinds";
import { putIntoOutbox } from "./outbox";
import { countStuckMails, listMails, readMail } from "./queries";
import { keepTextMs, mostAttempts } from "./rules";

const dayMs = 86_400_000;
const secret = "https://portal.test/secret-link";
let admin: StaffActor;
let manager: StaffActor;
let stop = async () => {};

beforeAll(async () => {
  admin = await theAdmin();
  manager = await staff("teilhabemanager");
});
beforeEach(async () => {
  await db.mail.deleteMany();
});
afterEach(async () => {
  await stop();
  stop = async () => {};
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

async function mailServer(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer(options);
  stop = server.stop;
  Object.assign(process.env, { SMTP_URL: server.url, MAIL_FROM: "teilhabe@stadt.example" });
  return server.received;
}

const write = (kind: MailKind = "trial", expiresAt?: Date) =>
  db.$transaction((tx) =>
    putIntoOutbox(tx, {
      kind,
      recipient: "kurs@traeger.example",
      subject: "Stimmt das noch?",
      text: `Guten Tag,\n\n${secret}\n`,
      ...(expiresAt ? { expiresAt } : {}),
    }),
  );
const move = async (actor: StaffActor, id: string, event: string) => {
  const { version } = await readMail(actor, { id });
  return moveMail(actor, { id, version, event });
};
const makeDue = () => db.mail.updateMany({ data: { nextTryAt: now() } });
const rowOf = (id: string) => db.mail.findUniqueOrThrow({ where: { id } });

describe("without a mail server", () => {
  test("a mail waits to be read and sent by hand, and nothing of it stands in the clear", async () => {
    const id = await write();
    expect(await deliverMails(system)).toBe(0);
    expect(await countStuckMails(manager)).toBe(1);
    const mail = await readMail(manager, { id });
    expect(mail).toMatchObject({ state: "waiting", recipient: "kurs@traeger.example" });
    expect(mail.text).toContain(secret);
    expect(mail.events).toEqual(["sentByHand", "drop"]);
    const stored = JSON.stringify(await rowOf(id));
    for (const word of [secret, "traeger", "Stimmt"]) expect(stored).not.toContain(word);
    await move(manager, id, "sentByHand");
    expect(await countStuckMails(manager)).toBe(0);
    expect((await listMails(manager, { settled: true })).mails).toMatchObject([
      { id, state: "sent" },
    ]);
  });

  test("what was marked by mistake comes back within a week, and then its text is forgotten", async () => {
    const id = await write();
    await move(manager, id, "drop");
    await move(manager, id, "reopen");
    expect((await readMail(manager, { id })).text).toContain(secret);
    await move(manager, id, "sentByHand");
    const settledAt = new Date(now().getTime() - keepTextMs - 1);
    await db.mail.update({ where: { id }, data: { settledAt } });
    await forgetOldMails(system);
    expect(await readMail(manager, { id })).toMatchObject({ text: null, events: [] });
  });

  test("two who deal with the same mail: the second is told", async () => {
    const id = await write();
    const { version } = await readMail(manager, { id });
    await moveMail(admin, { id, version, event: "sentByHand" });
    await expect(moveMail(manager, { id, version, event: "drop" })).rejects.toMatchObject(conflict);
    await expect(move(manager, id, "drop")).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("a press that is sent twice moves a mail once", async () => {
    const id = await write();
    const { version } = await readMail(manager, { id });
    const press = () => moveMail(manager, { id, version, event: "sentByHand" });
    const { event } = await press();
    expect(await press()).toMatchObject({ event, to: "sent" });
    expect((await rowOf(id)).version).toBe(version + 1);
    await move(manager, id, "reopen");
    await expect(press()).rejects.toMatchObject(conflict);
  });

  test("a mail that opens an account is the admin's alone to read", async () => {
    const id = await write("invitation");
    expect((await readMail(admin, { id })).text).toContain(secret);
    await expect(readMail(manager, { id })).rejects.toMatchObject(notFound);
    expect((await listMails(manager, { settled: false })).mails).toEqual([]);
    expect(await countStuckMails(manager)).toBe(0);
    for (const role of ["lead", "translator"] as const) {
      await expect(listMails(await staff(role), { settled: false })).rejects.toMatchObject(
        notFound,
      );
    }
  });
});

describe("with a mail server", () => {
  test("a mail leaves by itself, once, and its secret is forgotten with that", async () => {
    const received = await mailServer();
    const id = await write();
    const sent = await Promise.all([deliverMails(system), deliverMails(system)]);
    expect(sent.reduce((sum, count) => sum + count)).toBe(1);
    expect(received).toMatchObject([{ to: ["kurs@traeger.example"], subject: "Stimmt das noch?" }]);
    expect(received[0]?.text).toContain(secret);
    expect(await rowOf(id)).toMatchObject({ state: "sent", textSealed: null });
  });

  test("is not there before what causes it is written down", async () => {
    const received = await mailServer();
    await expect(
      db.$transaction(async (tx) => {
        await putIntoOutbox(tx, {
          kind: "trial",
          recipient: "a@b.example",
          subject: "x",
          text: "y",
        });
        throw new Error("it came to nothing");
      }),
    ).rejects.toThrow();
    await deliverMails(system);
    expect(received).toEqual([]);
  });

  test("a busy server is asked again, later each time, until somebody has to look", async () => {
    await mailServer({ refuse: [451, "4.3.0 busy"] });
    const id = await write();
    const waits: number[] = [];
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      await deliverMails(system);
      const { nextTryAt, attempts } = await rowOf(id);
      expect(attempts).toBe(attempt);
      waits.push(Math.round((nextTryAt.getTime() - now().getTime()) / 60_000));
      // Not before its time.
      await deliverMails(system);
      expect((await rowOf(id)).attempts).toBe(attempt);
      await makeDue();
    }
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(await readMail(manager, { id })).toMatchObject({ state: "failed", problem: "server" });
    expect((await readMail(manager, { id })).text).toContain(secret);
    expect(await countStuckMails(manager)).toBe(1);
  });

  test("an address that the server refuses is said at once, and can be tried again", async () => {
    await mailServer({ refuse: [550, "5.1.1 No such user"] });
    const id = await write();
    await deliverMails(system);
    expect(await readMail(manager, { id })).toMatchObject({ state: "failed", problem: "address" });
    await stop();
    const received = await mailServer();
    await move(manager, id, "retry");
    await deliverMails(system);
    expect(received).toHaveLength(1);
    expect((await rowOf(id)).state).toBe("sent");
  });

  test("what holds no longer is not sent any more", async () => {
    const received = await mailServer();
    const id = await write("trial", new Date(now().getTime() - 1000));
    await write("trial", new Date(now().getTime() + dayMs));
    expect(await deliverMails(system)).toBe(1);
    expect(received).toHaveLength(1);
    expect(await readMail(manager, { id })).toMatchObject({
      state: "dropped",
      problem: "expired",
      text: null,
    });
  });

  test("a trial mail goes to oneself", async () => {
    const received = await mailServer();
    await sendTrialMail(manager, {});
    await deliverMails(system);
    const { email } = await db.user.findUniqueOrThrow({ where: { id: manager.userId } });
    expect(received).toMatchObject([{ to: [email], subject: "Probemail aus dem Teilhabe-Portal" }]);
    await expect(sendTrialMail(await staff("lead"), {})).rejects.toMatchObject(notFound);
  });
});
