import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { plannedConference, versionOf } from "@/domain/testing/conferences";
import { staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { addParticipants } from "./participants";

const caseworker = await staff("teilhabemanager");

test("the timeline tells who was invited to begin with, and who was taken onto the list since", async () => {
  const { id, caseFileId } = await plannedConference(caseworker);
  await addParticipants(caseworker, { ...(await versionOf(caseworker, id)), otherName: "Schule" });
  const listedAt = new Date("2026-12-01T09:30:00Z");
  await db.conferenceParticipant.updateMany({
    where: { conferenceId: id, position: 2 },
    data: { listedAt },
  });
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "conference" });
  expect(entries.map(({ text, note, at }) => [text, note, at])).toEqual([
    ["Auf die Liste der Fallkonferenz genommen", "Schule", listedAt],
    [
      expect.stringMatching(/^Fallkonferenz geplant/),
      "Jobcenter Beispielstadt, Frau Patin",
      expect.any(Date),
    ],
  ]);
});
