import { beforeEach, expect, test } from "vitest";
import { tieContactRequest, untieContactRequest } from "@/domain/contact-request/whose";
import { readRosterEntry } from "@/domain/roster/queries";
import { newRequest, staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { takeTask } from "./commands";
import { takenByColleague } from "./taken-by";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");
const number = "0176 040699 41";
const entryId = await newEntry({
  name: "Luwam Exempel",
  contact: { channel: "phone", value: number },
});
const { personId } = await db.rosterEntry.findUniqueOrThrow({ where: { id: entryId } });

const taken = (id: string) => takenByColleague(colleague, { id });
const take = (kind: string, id: string) => takeTask(caseworker, { kind, id });

beforeEach(async () => {
  await db.takenTask.deleteMany();
});

test("on the roster a colleague's call is named by whichever row they have taken it on", async () => {
  const alike = await newRequest({ name: "Luwam Exempel", contact: number });
  const another = await newRequest({ name: "Luwam Exempel", contact: "0176 040699 99" });
  await take("request", another.id);
  expect(await taken(entryId)).toBeNull();
  await take("request", alike.id);
  expect(await taken(entryId)).toBe(caseworker.displayName);
  expect(await takenByColleague(caseworker, { id: entryId })).toBeNull();
});

test("a request of which it was noted that somebody else has written it is another call", async () => {
  const { id } = await newRequest({ name: "Luwam Exempel", contact: number, message: "Hallo" });
  const shown = () =>
    db.contactRequest.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
  await tieContactRequest(caseworker, { ...(await shown()), personId });
  await untieContactRequest(caseworker, await shown());
  await take("request", id);
  expect(await taken(entryId)).toBeNull();
});

test("a request that somebody has tied to the person is theirs, whatever its number", async () => {
  const { id } = await newRequest({ name: "Luwam", contact: "0176 040699 98" });
  const { version } = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  await tieContactRequest(caseworker, { id, version, personId });
  const { requests } = await readRosterEntry(caseworker, { id: entryId });
  expect(requests).toMatchObject([{ id, unproven: true }]);
  await take("request", id);
  expect(await taken(entryId)).toBe(caseworker.displayName);
});

test("and on a request, that of the roster", async () => {
  const { id } = await newRequest({ name: "Luwam Exempel", contact: number });
  await take("outreach", entryId);
  expect(await taken(id)).toBe(caseworker.displayName);
});
