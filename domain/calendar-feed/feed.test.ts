import { expect, test } from "vitest";
import { proveCalendarReader } from "@/domain/access/actor";
import { notFound, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { makeFeed } from "./feed";

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

test.each(["lead", "translator", "admin"] as const)("a %s has none", async (role) => {
  await expect(makeFeed(await staff(role), {})).rejects.toMatchObject(notFound);
});
