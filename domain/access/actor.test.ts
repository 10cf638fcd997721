import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { signIn } from "@/domain/session/commands";
import { listOwnSessions } from "@/domain/session/queries";
import { account, password, published, theAdmin } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { idleMs, proveInvited, provePersonByLink, proveStaff, visitor } from "./actor";

let mail: string;
let token: string;
beforeAll(async () => {
  await theAdmin();
  mail = await account("teilhabemanager");
});
beforeEach(async () => {
  token = (await signIn(visitor, { mail, password })).token;
});

const ago = (ms: number) => new Date(now().getTime() - ms);
const change = (data: object) => db.session.update({ where: { id: hashToken(token) }, data });

describe("a member of staff is proven by a session", () => {
  test("that was opened with the right password", async () => {
    expect(await proveStaff(token)).toMatchObject({
      kind: "staff",
      role: "teilhabemanager",
      displayName: "Test teilhabemanager",
      sessionId: hashToken(token),
    });
  });

  test("of an editor, together with the carrier", async () => {
    const { id } = await db.carrier.findUniqueOrThrow({ where: { slug: published.carrier } });
    const editor = await signIn(visitor, {
      mail: await account("carrierEditor", published.carrier),
      password,
    });
    expect(await proveStaff(editor.token)).toMatchObject({ role: "carrierEditor", carrierId: id });
  });

  test.each([
    ["has been ended", () => ({ revokedAt: now() })],
    ["has come to its end", () => ({ expiresAt: now() })],
    ["was not used for 30 minutes", () => ({ lastSeenAt: ago(idleMs + 1000) })],
  ])("but not by one that %s", async (_what, data) => {
    await change(data());
    expect(await proveStaff(token)).toBeUndefined();
  });

  test("still, when it was used less than 30 minutes ago, and is then used again", async () => {
    await change({ lastSeenAt: ago(idleMs - 60_000) });
    const actor = await proveStaff(token);
    expect(actor).toBeDefined();
    const { lastSeenAt } = await db.session.findUniqueOrThrow({ where: { id: hashToken(token) } });
    expect(now().getTime() - lastSeenAt.getTime()).toBeLessThan(60_000);
  });

  test("for twelve hours at most, however busy", async () => {
    const { createdAt, expiresAt } = await db.session.findUniqueOrThrow({
      where: { id: hashToken(token) },
    });
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(12 * 3_600_000);
    await change({ createdAt: ago(13 * 3_600_000), expiresAt: ago(3_600_000), lastSeenAt: now() });
    expect(await proveStaff(token)).toBeUndefined();
  });

  test("only while the account is open", async () => {
    const closed = await account("lead");
    const opened = await signIn(visitor, { mail: closed, password });
    await db.user.update({ where: { email: closed }, data: { disabledAt: now() } });
    expect(await proveStaff(opened.token)).toBeUndefined();
  });

  test.each([
    ["a token nobody was given", () => newToken()],
    ["an empty token", () => ""],
    [
      "a token with another letter",
      () => `${token.slice(0, -1)}${token.endsWith("A") ? "Q" : "A"}`,
    ],
    ["the hash of a token, as the database keeps it", () => hashToken(token)],
    ["a token with a space", () => `${token} `],
    ["something else altogether", () => "' OR 1=1 --"],
  ])("never by %s", async (_what, forged) => {
    expect(await proveStaff(forged())).toBeUndefined();
  });

  test("whose token is nowhere in the database", async () => {
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(s)::text AS row FROM "Session" s`;
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });
});

test("one's own sessions are those that hold now, and one of them is this one", async () => {
  const actor = await proveStaff(token);
  if (!actor) throw new Error("the session does not hold");
  const other = await signIn(visitor, { mail, password });
  const ended = await signIn(visitor, { mail, password });
  await db.session.update({
    where: { id: hashToken(ended.token) },
    data: { revokedAt: now() },
  });
  const listed = await listOwnSessions(actor, {});
  expect(listed.filter(({ current }) => current).map(({ id }) => id)).toEqual([hashToken(token)]);
  const ids = listed.map(({ id }) => id);
  expect(ids).toContain(hashToken(other.token));
  expect(ids).not.toContain(hashToken(ended.token));
});

test.each(["", "x", newToken()])("the link or invitation %j proves nobody", async (forged) => {
  expect(await provePersonByLink(forged)).toBeUndefined();
  expect(await proveInvited(forged)).toBeUndefined();
});
