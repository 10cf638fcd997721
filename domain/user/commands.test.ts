import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proveInvited, proveStaff, type StaffActor, system, visitor } from "@/domain/access/actor";
import { signIn } from "@/domain/session/commands";
import {
  acceptLink,
  account,
  enter,
  notFound,
  password,
  published,
  refusedFor,
  theAdmin,
} from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import {
  acceptInvitation,
  inviteUser,
  makeSetupLink,
  reinviteUser,
  setUserDisabled,
} from "./commands";
import { listUsers, readInvitation } from "./queries";

let setupLink: string;
let admin: StaffActor;
beforeAll(async () => {
  setupLink = (await makeSetupLink(system, {})) ?? "";
  admin = await theAdmin();
});

const newMail = () => `${randomUUID()}@portal.test`;
const invitation = (typed: object = {}) => ({
  mail: newMail(),
  displayName: "Neue Kollegin",
  role: "teilhabemanager",
  ...typed,
});
const idOf = async (mail: string) =>
  (await db.user.findUniqueOrThrow({ where: { email: mail } })).id;
const both = { password, repeated: password };

describe("the first admin", () => {
  test("is set up by the latest link alone", async () => {
    expect(setupLink).not.toBe("");
    expect(await proveInvited(setupLink)).toBeUndefined();
  });

  test("is one: no further link is made", async () => {
    expect(await makeSetupLink(system, {})).toBeNull();
    expect(await db.user.count({ where: { role: "admin" } })).toBe(1);
  });

  test("is never set up by a link that was made in time but used too late", async () => {
    const id = hashToken("left over");
    const expiresAt = new Date(now().getTime() + 60_000);
    await db.invitation.create({ data: { id, createdAt: now(), expiresAt } });
    const form = { mail: newMail(), displayName: "Noch eine" };
    await expect(acceptLink("left over", form)).rejects.toMatchObject(refusedFor("", "linkUsed"));
    expect(await db.user.count({ where: { role: "admin" } })).toBe(1);
  });
});

describe("an invitation", () => {
  test("lets somebody set a password once, and sign in with it", async () => {
    const form = invitation();
    const { token } = await inviteUser(admin, form);
    const invited = await proveInvited(token);
    if (!invited) throw new Error("the invitation does not hold");
    expect(await readInvitation(invited, {})).toEqual({
      firstAdmin: false,
      displayName: "Neue Kollegin",
      mail: form.mail,
    });
    await acceptInvitation(invited, both);
    expect(await enter(form.mail)).toMatchObject({ role: "teilhabemanager" });
    expect(await proveInvited(token)).toBeUndefined();
    const again = { password: "another long password", repeated: "another long password" };
    await expect(acceptInvitation(invited, again)).rejects.toMatchObject(
      refusedFor("", "linkUsed"),
    );
    expect(await enter(form.mail)).toBeDefined();
  });

  test("used twice at the same time works once", async () => {
    const { token } = await inviteUser(admin, invitation());
    const used = await Promise.allSettled([acceptLink(token), acceptLink(token)]);
    expect(used.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("proves nobody once it has expired, after seven days", async () => {
    const { token } = await inviteUser(admin, invitation());
    const id = hashToken(token);
    const { createdAt, expiresAt } = await db.invitation.findUniqueOrThrow({ where: { id } });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(7 * 86_400_000);
    await db.invitation.update({ where: { id }, data: { expiresAt: now() } });
    expect(await proveInvited(token)).toBeUndefined();
  });

  test("made anew makes the older one useless", async () => {
    const form = invitation();
    const { token: older } = await inviteUser(admin, form);
    const { token: newer } = await reinviteUser(admin, { id: await idOf(form.mail) });
    expect(await proveInvited(older)).toBeUndefined();
    await acceptLink(newer);
    expect(await enter(form.mail)).toBeDefined();
  });

  test("made for a forgotten password ends the sessions that were open", async () => {
    const mail = await account("lead");
    const { token: open } = await signIn(visitor, { mail, password });
    const { token } = await reinviteUser(admin, { id: await idOf(mail) });
    expect(await proveStaff(open)).toBeDefined();
    await acceptLink(token);
    expect(await proveStaff(open)).toBeUndefined();
  });

  test("of an account closed in the meantime proves nobody", async () => {
    const form = invitation();
    const { token } = await inviteUser(admin, form);
    await setUserDisabled(admin, { id: await idOf(form.mail), disabled: "yes" });
    expect(await proveInvited(token)).toBeUndefined();
  });

  test("does not stand in the database as it was handed out", async () => {
    const { token } = await inviteUser(admin, invitation());
    expect(JSON.stringify(await db.invitation.findMany())).not.toContain(token);
  });

  test.each([
    [{ role: "carrierEditor" }, "carrier", "missingChoice"],
    [{ role: "carrierEditor", carrier: "" }, "carrier", "missingChoice"],
    [{ role: "carrierEditor", carrier: "no-such-carrier" }, "carrier", "unknownChoice"],
    [{ role: "lead", carrier: published.carrier }, "carrier", "missingChoice"],
    [{ role: "mayor" }, "role", "unknownChoice"],
    [{ role: "" }, "role", "missingChoice"],
    [{ mail: "nobody" }, "mail", "notAMailAddress"],
    [{ mail: "" }, "mail", "missing"],
    [{ displayName: " " }, "displayName", "missing"],
  ] as const)("with %j is refused, and no account is opened", async (typed, field, code) => {
    const before = await db.user.count();
    await expect(inviteUser(admin, invitation(typed))).rejects.toMatchObject(
      refusedFor(field, code),
    );
    expect(await db.user.count()).toBe(before);
  });

  test("to an address that has an account is refused, in whatever letters", async () => {
    const mail = await account("lead");
    const twice = inviteUser(admin, invitation({ mail: mail.toUpperCase() }));
    await expect(twice).rejects.toMatchObject(refusedFor("mail", "mailTaken"));
  });

  test.each([
    [{ password: "short", repeated: "short" }, "password", "passwordTooShort"],
    [{ password, repeated: "something different" }, "repeated", "passwordsDiffer"],
    [{}, "password", "missing"],
  ] as const)(
    "is not used up by a password that cannot be taken: %j",
    async (typed, field, code) => {
      const form = invitation();
      const { token } = await inviteUser(admin, form);
      const invited = await proveInvited(token);
      if (!invited) throw new Error("the invitation does not hold");
      const refused = acceptInvitation(invited, typed);
      await expect(refused).rejects.toMatchObject({
        issues: expect.arrayContaining([{ field, code }]),
      });
      await acceptLink(token);
      expect(await enter(form.mail)).toBeDefined();
    },
  );
});

describe("an account", () => {
  test("that is closed is signed out everywhere at once, and opens again by decision", async () => {
    const mail = await account("lead");
    const { token } = await signIn(visitor, { mail, password });
    const id = await idOf(mail);
    await setUserDisabled(admin, { id, disabled: "yes" });
    expect(await proveStaff(token)).toBeUndefined();
    await expect(enter(mail)).rejects.toMatchObject(refusedFor("", "wrongCredentials"));
    await setUserDisabled(admin, { id, disabled: "no" });
    expect(await proveStaff(token)).toBeUndefined();
    expect(await enter(mail)).toBeDefined();
  });

  test("is never closed by its own owner", async () => {
    const own = setUserDisabled(admin, { id: admin.userId, disabled: "yes" });
    await expect(own).rejects.toMatchObject(refusedFor("", "notNow"));
    expect((await listUsers(admin, {})).find(({ self }) => self)).toMatchObject({
      state: "active",
    });
  });

  test("is listed with its state and, of an editor, the carrier", async () => {
    const form = invitation({ role: "carrierEditor", carrier: published.carrier });
    await inviteUser(admin, form);
    const users = await listUsers(admin, {});
    expect(users.find(({ mail }) => mail === form.mail)).toMatchObject({
      state: "invited",
      role: "carrierEditor",
      carrierName: expect.stringMatching(/\S/),
      self: false,
    });
  });

  test("is opened, closed and listed by the admin alone", async () => {
    const caseworker = await enter(await account("teilhabemanager"));
    const id = caseworker.userId;
    await expect(inviteUser(caseworker, invitation())).rejects.toMatchObject(notFound);
    await expect(reinviteUser(caseworker, { id })).rejects.toMatchObject(notFound);
    await expect(setUserDisabled(caseworker, { id, disabled: "yes" })).rejects.toMatchObject(
      notFound,
    );
    await expect(listUsers(caseworker, {})).rejects.toMatchObject(notFound);
  });

  test("of an editor has a carrier and no other has one, even past the portal's own rules", async () => {
    const id = await idOf(await account("lead"));
    const asEditor = db.user.update({ where: { id }, data: { role: "carrierEditor" } });
    await expect(asEditor).rejects.toThrow(/User_carrier_of_editor/);
  });
});
