import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { proveStaff, visitor } from "@/domain/access/actor";
import {
  account,
  enter,
  notFound,
  password,
  refusedFor,
  theAdmin,
} from "@/domain/testing/fixtures";
import { inviteUser } from "@/domain/user/commands";
import { now } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { changePassword, endSession, signIn } from "./commands";

const wrong = refusedFor("", "wrongCredentials");
const tooMany = refusedFor("", "tooManyAttempts");
const enterAs = (mail: string, typed = password) => signIn(visitor, { mail, password: typed });
const nextPassword = "another long password";

beforeAll(async () => {
  await theAdmin();
});

/** What each of several attempts came to: "in", or the code it was refused with. */
async function outcomes(attempts: readonly Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((each) =>
    each.status === "fulfilled" ? "in" : String(each.reason.issues?.[0]?.code),
  );
}

describe("signing in", () => {
  test("with mail and password opens a session", async () => {
    const { token } = await enterAs(await account("lead"));
    expect(await proveStaff(token)).toMatchObject({ role: "lead" });
  });

  test("takes the mail address in any letters and with space around it", async () => {
    const mail = await account("lead");
    expect(await enterAs(`  ${mail.toUpperCase()} `)).toHaveProperty("token");
  });

  test("opens a session of its own each time", async () => {
    const mail = await account("lead");
    const [first, second] = [await enterAs(mail), await enterAs(mail)];
    expect(first.token).not.toBe(second.token);
  });

  test("answers alike for a wrong password, an unknown, a disabled and an invited account", async () => {
    const disabled = await account("lead");
    await db.user.update({ where: { email: disabled }, data: { disabledAt: now() } });
    const invited = `${randomUUID()}@portal.test`;
    const form = { mail: invited, displayName: "Neu", role: "lead" };
    await inviteUser(await theAdmin(), form);
    const errors = await Promise.allSettled([
      enterAs(await account("lead"), "not the right password"),
      enterAs(`${randomUUID()}@portal.test`),
      enterAs(disabled),
      enterAs(invited),
      enterAs("no mail address at all"),
    ]);
    for (const error of errors) {
      expect(error).toEqual(errors[0]);
      expect(error).toMatchObject({ status: "rejected", reason: wrong });
    }
  });

  test("writes down a refused attempt, without the mail address", async () => {
    const mail = await account("lead");
    await expect(enterAs(mail, "not the right password")).rejects.toMatchObject(wrong);
    const { id } = await db.user.findUniqueOrThrow({ where: { email: mail } });
    const entry = await db.auditEvent.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({
      actorKind: "visitor",
      action: "session.signIn",
      outcome: "denied",
      subjectIds: [id],
    });
  });

  test.each([
    [{ mail: "", password: "" }, ["mail", "password"]],
    [{ mail: "a@portal.test" }, ["password"]],
    [{}, ["mail", "password"]],
  ])("asks for what is missing: %j", async (form, fields) => {
    await expect(signIn(visitor, form)).rejects.toMatchObject({
      issues: fields.map((field) => ({ field, code: "missing" })),
    });
  });
});

describe("trying passwords", () => {
  test("ends after ten within 15 minutes: the eleventh is refused even with the right one", async () => {
    const mail = await account("lead");
    for (let tries = 0; tries < 10; tries += 1) {
      await expect(enterAs(mail, "not the right password")).rejects.toMatchObject(wrong);
    }
    await expect(enterAs(mail)).rejects.toMatchObject(tooMany);
    await expect(enterAs(mail.toUpperCase())).rejects.toMatchObject(tooMany);
  });

  test("of one account does not shut out another", async () => {
    const [mail, other] = [await account("lead"), await account("lead")];
    await outcomes(Array.from({ length: 11 }, () => enterAs(mail, "not the right password")));
    await expect(enterAs(mail)).rejects.toMatchObject(tooMany);
    expect(await enterAs(other)).toHaveProperty("token");
  });

  test("twenty times at once checks ten of them at most", async () => {
    const mail = await account("lead");
    const found = await outcomes(
      Array.from({ length: 20 }, () => enterAs(mail, "not the right password")),
    );
    expect(found.filter((code) => code === "wrongCredentials")).toHaveLength(10);
    expect(found.filter((code) => code === "tooManyAttempts")).toHaveLength(10);
  });

  test("of an account that is not there is counted too, so that nothing tells them apart", async () => {
    const mail = `${randomUUID()}@portal.test`;
    const found = await outcomes(Array.from({ length: 11 }, () => enterAs(mail)));
    expect(found.sort().slice(0, 2)).toEqual(["tooManyAttempts", "wrongCredentials"]);
  });

  test("begins anew after the right one", async () => {
    const mail = await account("lead");
    for (let round = 0; round < 2; round += 1) {
      await outcomes(Array.from({ length: 9 }, () => enterAs(mail, "not the right password")));
      expect(await enterAs(mail)).toHaveProperty("token");
    }
  });

  test("keeps no mail address in its counters", async () => {
    const mail = await account("lead");
    await expect(enterAs(mail, "not the right password")).rejects.toMatchObject(wrong);
    const counters = await db.rateLimiterFlexible.findMany();
    expect(counters.length).toBeGreaterThan(0);
    expect(JSON.stringify(counters)).not.toContain(mail);
  });
});

describe("changing one's password", () => {
  const form = { present: password, password: nextPassword, repeated: nextPassword };

  test("ends every other session, and only the new password opens one", async () => {
    const mail = await account("lead");
    const other = await enterAs(mail);
    const actor = await enter(mail);
    await changePassword(actor, form);
    expect(await proveStaff(other.token)).toBeUndefined();
    const kept = await db.session.findUniqueOrThrow({ where: { id: actor.sessionId } });
    expect(kept.revokedAt).toBeNull();
    await expect(enterAs(mail)).rejects.toMatchObject(wrong);
    expect(await enterAs(mail, nextPassword)).toHaveProperty("token");
  });

  test.each([
    [{ present: "not the right password" }, "present", "wrongCredentials"],
    [{ repeated: "another long passwort" }, "repeated", "passwordsDiffer"],
    [{ password: "short", repeated: "short" }, "password", "passwordTooShort"],
    [{ password: "x".repeat(201), repeated: "x".repeat(201) }, "password", "tooLong"],
  ] as const)("is refused and changes nothing with %j", async (typed, field, code) => {
    const mail = await account("lead");
    const actor = await enter(mail);
    await expect(changePassword(actor, { ...form, ...typed })).rejects.toMatchObject(
      refusedFor(field, code),
    );
    expect(await enterAs(mail)).toHaveProperty("token");
  });

  test("keeps no password in the database that could be read", async () => {
    const mail = await account("lead");
    await changePassword(await enter(mail), form);
    const { passwordHash } = await db.user.findUniqueOrThrow({ where: { email: mail } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(passwordHash).not.toContain(nextPassword);
  });
});

describe("ending a session", () => {
  test("signs out this one, or one left open elsewhere", async () => {
    const mail = await account("lead");
    const [here, elsewhere] = [await enterAs(mail), await enterAs(mail)];
    const actor = await proveStaff(here.token);
    if (!actor) throw new Error("the session does not hold");
    await endSession(actor, { id: hashToken(elsewhere.token) });
    expect(await proveStaff(elsewhere.token)).toBeUndefined();
    await endSession(actor, { id: actor.sessionId });
    expect(await proveStaff(here.token)).toBeUndefined();
  });

  test("of somebody else is not found, and theirs stays open", async () => {
    const theirs = await enterAs(await account("lead"));
    const actor = await enter(await account("lead"));
    const ended = endSession(actor, { id: hashToken(theirs.token) });
    await expect(ended).rejects.toMatchObject(notFound);
    expect(await proveStaff(theirs.token)).toBeDefined();
  });

  test.each(["\u0000", "", "constructor", ["a"]])("is none that is called %j", async (id) => {
    const actor = await enter(await account("lead"));
    await expect(endSession(actor, { id })).rejects.toMatchObject({ code: "invalid" });
  });
});
