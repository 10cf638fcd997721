import { expect, test } from "vitest";
import { proveCalendarReader } from "@/domain/access/actor";
import { plannedConference } from "@/domain/testing/conferences";
import { notFound, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { makeFeed, readFeed } from "./feed";

test("only the hash of the address is kept, and a closed account's shows nothing", async () => {
  const other = await staff("teilhabemanager");
  const { token } = await makeFeed(other, {});
  const rows = await db.calendarFeed.findMany();
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(token).toHaveLength(22);
  expect(await proveCalendarReader(token)).toMatchObject({ userId: other.userId });
  await db.user.update({ where: { id: other.userId }, data: { disabledAt: new Date() } });
  expect(await proveCalendarReader(token)).toBeUndefined();
});

test("pressed twice at once there is one address", async () => {
  const twice = await staff("teilhabemanager");
  const made = await Promise.all([makeFeed(twice, {}), makeFeed(twice, {})]);
  expect(await db.calendarFeed.count({ where: { userId: twice.userId } })).toBe(1);
  const holding = await Promise.all(made.map(({ token }) => proveCalendarReader(token)));
  expect(holding.filter(Boolean)).toHaveLength(1);
});

test.each(["lead", "translator", "admin"] as const)("a %s has none", async (role) => {
  await expect(makeFeed(await staff(role), {})).rejects.toMatchObject(notFound);
});

test("a case conference stands in its caseworker's alone, with its hour and the code of its person, and no word more", async () => {
  const caseworker = await staff("teilhabemanager");
  const { id, caseFileId } = await plannedConference(caseworker);
  const { token } = await makeFeed(caseworker, {});
  const reader = await proveCalendarReader(token);
  if (!reader) throw new Error("the address does not hold");
  const { conferences } = await readFeed(reader, {});
  const shown = conferences.find((each) => each.id === id);
  expect(shown).toMatchObject({ caseFileId, time: "14:00", minutes: 60 });
  expect(shown?.publicCode).toMatch(/^\S{6}$/);
  expect(JSON.stringify(conferences)).not.toMatch(/Selam|Rathaus|Jobcenter/);
  const { token: ofAnother } = await makeFeed(await staff("teilhabemanager"), {});
  const colleague = await proveCalendarReader(ofAnother);
  if (!colleague) throw new Error("the address does not hold");
  expect((await readFeed(colleague, {})).conferences).toEqual([]);
});
