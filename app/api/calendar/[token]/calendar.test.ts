import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-02T09:00:00Z";
  process.env.PUBLIC_URL = "https://portal.test";
});

import { makeAppointment } from "@/domain/appointment/commands";
import { endFeed, makeFeed, readOwnFeed } from "@/domain/calendar-feed/feed";
import { readCaseFile } from "@/domain/case-file/queries";
import { addFollowUp } from "@/domain/follow-up/commands";
import { openCase, staff } from "@/domain/testing/fixtures";
import { GET } from "./route";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
await makeAppointment(caseworker, {
  ...{ caseFileId, day: "2026-12-03", time: "14:00", minutes: "60", officeId: "" },
  ...{ place: "Rathaus", withWhom: "Frau Beispiel", language: "de", interpreter: "no" },
});
await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-20", note: "Zeugnis" });

async function fetchFeed(token: string) {
  const params = Promise.resolve({ token });
  const answer = await GET(new Request("https://portal.test/api/calendar/x"), { params });
  return { status: answer.status, text: await answer.text() };
}

test("a calendar gets hours and days with codes, and neither names nor what it is about", async () => {
  const { token } = await makeFeed(caseworker, {});
  const { status, text } = await fetchFeed(token);
  const { publicCode } = await readCaseFile(caseworker, { id: caseFileId });
  expect(status).toBe(200);
  expect(text).toContain(`SUMMARY:Termin ${publicCode}`);
  expect(text).toContain("DTSTART:20261203T130000Z");
  expect(text).toContain(`SUMMARY:Nachverfolgung ${publicCode}`);
  expect(text).toContain("DTSTART;VALUE=DATE:20261220");
  expect(text).not.toMatch(/Selam|Geheimname|Rathaus|Beispiel|Zeugnis/);
});

test("a new address ends the one before, and an ended one is not there", async () => {
  const first = await makeFeed(caseworker, {});
  const second = await makeFeed(caseworker, {});
  expect((await fetchFeed(first.token)).status).toBe(404);
  expect((await fetchFeed(second.token)).status).toBe(200);
  expect(await readOwnFeed(caseworker, {})).toBeInstanceOf(Date);
  await endFeed(caseworker, {});
  expect((await fetchFeed(second.token)).status).toBe(404);
  expect(await readOwnFeed(caseworker, {})).toBeNull();
});
