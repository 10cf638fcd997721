import { afterEach, beforeEach, expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { readMail } from "@/domain/mail/queries";
import { newRequest, staff } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { tellOfNewRequests } from "./notice";

const manager = await staff("teilhabemanager");

beforeEach(async () => {
  Object.assign(process.env, { SMTP_URL: "smtp://mail.example", MAIL_FROM: "a@stadt.example" });
  await db.mail.deleteMany();
  await db.contactRequest.deleteMany();
});
afterEach(() => {
  delete process.env.SMTP_URL;
  delete process.env.MAIL_FROM;
});

const tell = () => tellOfNewRequests(system);
const request = (data: object = {}) =>
  newRequest({ message: newToken() }).then(({ id }) =>
    db.contactRequest.update({ where: { id }, data }),
  );
/** As if the notices so far had been written some hours earlier. */
const hoursPass = async (hours: number) => {
  const createdAt = new Date(now().getTime() - hours * 3_600_000);
  await db.mail.updateMany({ data: { createdAt } });
};

test("new requests are told at most once an hour, without a name", async () => {
  expect(await tell()).toBe(0);
  await request();
  expect(await tell()).toBe(1);
  await request();
  expect(await tell()).toBe(0);
  await hoursPass(1);
  await db.contactRequest.updateMany({ data: { receivedAt: now() } });
  expect(await tell()).toBe(1);
  const mails = await db.mail.findMany({ orderBy: { createdAt: "desc" } });
  expect(mails).toHaveLength(2);
  const mail = await readMail(manager, { id: mails[0]?.id ?? "" });
  expect(mail.subject).toBe("2 neue Anfragen im Teilhabe-Portal");
  expect(`${mail.subject} ${mail.text}`).not.toMatch(/Selam|Geheimname|0176|Pfirsich/);
  expect(mail.text).toContain("/intern/inbox");
});

test("what somebody has begun to deal with is no news", async () => {
  await request({ state: "triaged" });
  expect(await tell()).toBe(0);
});

test("what programs may have sent is told once a day", async () => {
  await request({ doubtful: true });
  expect(await tell()).toBe(1);
  await hoursPass(2);
  await request({ doubtful: true });
  expect(await tell()).toBe(0);
  await hoursPass(25);
  expect(await tell()).toBe(1);
});

test("two processes at once write one notice, and without a mail server there is none", async () => {
  await request();
  const told = await Promise.all([tell(), tell()]);
  expect(told.sort()).toEqual([0, 1]);
  await db.mail.deleteMany();
  delete process.env.SMTP_URL;
  expect(await tell()).toBe(0);
});
