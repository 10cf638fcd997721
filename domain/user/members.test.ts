import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proveInvited, type StaffActor } from "@/domain/access/actor";
import { listMails, readMail } from "@/domain/mail/queries";
import {
  acceptLink,
  account,
  enter,
  notFound,
  published,
  refusedFor,
  staff,
  theAdmin,
} from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { setUserDisabled } from "./commands";
import { inviteMember, listMembers, reinviteMember, removeMember } from "./members";

let manager: StaffActor;
let editor: StaffActor;
let stranger: StaffActor;
let carrier: string;
beforeAll(async () => {
  manager = await staff("teilhabemanager");
  editor = await staff("carrierEditor", published.carrier);
  stranger = await staff("carrierEditor", published.otherCarrier);
  const row = await db.carrier.findUniqueOrThrow({ where: { slug: published.carrier } });
  carrier = row.id;
});

const invitation = (typed: object = {}) => ({
  carrier,
  mail: `${randomUUID()}@portal.test`,
  displayName: "Neue Kollegin",
  ...typed,
});
const idOf = async (email: string) => (await db.user.findUniqueOrThrow({ where: { email } })).id;
const inTeam = async (mail: string) =>
  (await listMembers(manager, { carrier })).find((member) => member.mail === mail);

describe("a carrier's own people", () => {
  test("invite a colleague, who sets a password once and sees the team", async () => {
    const form = invitation();
    const { token } = await inviteMember(editor, form);
    expect(await inTeam(form.mail)).toMatchObject({ active: false });
    expect((await inTeam(form.mail))?.invitedUntil).toBeInstanceOf(Date);
    await acceptLink(token);
    const colleague = await enter(form.mail);
    expect(colleague).toMatchObject({ role: "carrierEditor", carrierId: carrier });
    const seen = await listMembers(colleague, { carrier });
    expect(seen.find(({ self }) => self)).toMatchObject({ mail: form.mail, active: true });
    expect(await proveInvited(token)).toBeUndefined();
  });

  test("see, invite and remove nobody of another carrier", async () => {
    const id = editor.userId;
    await expect(listMembers(stranger, { carrier })).rejects.toMatchObject(notFound);
    await expect(inviteMember(stranger, invitation())).rejects.toMatchObject(notFound);
    await expect(removeMember(stranger, { id })).rejects.toMatchObject(notFound);
    await expect(reinviteMember(stranger, { id })).rejects.toMatchObject(notFound);
    const denied = await db.auditEvent.count({
      where: { outcome: "denied", userId: stranger.userId },
    });
    expect(denied).toBe(4);
  });

  test("remove nobody who is no carrier's", async () => {
    await expect(removeMember(editor, { id: manager.userId })).rejects.toMatchObject(notFound);
    await expect(removeMember(await theAdmin(), { id: manager.userId })).rejects.toMatchObject(
      notFound,
    );
  });

  test("get no new link for a colleague who has a password; the Teilhabemanager does", async () => {
    const mail = await account("carrierEditor", published.carrier);
    const id = await idOf(mail);
    await expect(reinviteMember(editor, { id })).rejects.toMatchObject(refusedFor("", "notNow"));
    expect((await reinviteMember(manager, { id })).token).toBeTruthy();
  });

  test("are told that an address has an account already", async () => {
    const mail = await account("carrierEditor", published.otherCarrier);
    await expect(inviteMember(editor, invitation({ mail }))).rejects.toMatchObject(
      refusedFor("mail", "mailTaken"),
    );
  });
});

test("the link is written to the person, in a mail that no other carrier's people read", async () => {
  const form = invitation();
  const { token } = await inviteMember(editor, form);
  const { mails } = await listMails(manager, { settled: false });
  const written = mails.find(({ recipient }) => recipient === form.mail);
  const { text } = await readMail(manager, { id: written?.id ?? "" });
  expect(text).toContain(`/intern/set-up/${token}`);
  await expect(readMail(editor, { id: written?.id ?? "" })).rejects.toMatchObject(notFound);
  await acceptLink(token);
  const { mails: waiting } = await listMails(manager, { settled: false });
  expect(waiting.map(({ recipient }) => recipient)).not.toContain(form.mail);
});

test("a second link makes the first one void", async () => {
  const form = invitation();
  const { token } = await inviteMember(editor, form);
  const { token: second } = await reinviteMember(editor, { id: await idOf(form.mail) });
  expect(await proveInvited(token)).toBeUndefined();
  expect(await proveInvited(second)).toBeDefined();
});

describe("whoever is removed", () => {
  test("is signed out at once, and can be invited again with a new password", async () => {
    const mail = await account("carrierEditor", published.carrier);
    const leaving = await enter(mail);
    await removeMember(editor, { id: leaving.userId });
    const open = { userId: leaving.userId, revokedAt: null };
    expect(await db.session.count({ where: open })).toBe(0);
    expect(await inTeam(mail)).toBeUndefined();
    await expect(enter(mail)).rejects.toMatchObject(refusedFor("", "wrongCredentials"));
    const { token } = await inviteMember(editor, invitation({ mail }));
    await expect(enter(mail)).rejects.toMatchObject(refusedFor("", "wrongCredentials"));
    await acceptLink(token);
    expect(await enter(mail)).toMatchObject({ carrierId: carrier });
  });

  test("had an open invitation that works no more", async () => {
    const form = invitation();
    const { token } = await inviteMember(editor, form);
    await removeMember(editor, { id: await idOf(form.mail) });
    expect(await proveInvited(token)).toBeUndefined();
  });

  test("is not let in again by the carrier where the administration has blocked the account", async () => {
    const mail = await account("carrierEditor", published.carrier);
    await setUserDisabled(await theAdmin(), { id: await idOf(mail), disabled: "yes" });
    await expect(inviteMember(editor, invitation({ mail }))).rejects.toMatchObject(
      refusedFor("mail", "mailTaken"),
    );
  });
});

test("the last one of a team is told before leaving, also where two leave at once", async () => {
  const { slug } = await db.carrier.findFirstOrThrow({ where: { users: { none: {} } } });
  const [one, other] = [await staff("carrierEditor", slug), await staff("carrierEditor", slug)];
  const left = await Promise.allSettled(
    [one, other].map((who) => removeMember(who, { id: who.userId })),
  );
  expect(left.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const last = left[0]?.status === "rejected" ? one : other;
  await expect(removeMember(last, { id: last.userId })).rejects.toMatchObject(
    refusedFor("", "lastMember"),
  );
  expect(await removeMember(last, { id: last.userId, last: "yes" })).toEqual({ self: true });
});

test("whether an address has an account is told twenty times and no more", async () => {
  const { email: mail } = await db.user.findUniqueOrThrow({ where: { id: editor.userId } });
  const taken = { mail, displayName: "Wer da" };
  const other = (await db.carrier.findUniqueOrThrow({ where: { slug: published.otherCarrier } }))
    .id;
  const answers = new Set<string>();
  for (let asked = 0; asked < 25; asked += 1) {
    const answer = await inviteMember(stranger, { ...taken, carrier: other }).catch(
      (error: { issues: { code: string }[] }) => error.issues[0]?.code ?? "",
    );
    answers.add(String(answer));
  }
  expect([...answers]).toEqual(["mailTaken", "tooManyAttempts"]);
});
