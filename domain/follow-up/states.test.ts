import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { followUpStates } from "@/domain/follow-up-plan/kinds";
import { openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { plainDate } from "@/lib/plain-date";
import { addFollowUp, rescheduleFollowUp, settleFollowUp, stopFollowUp } from "./commands";
import { readFollowUp } from "./queries";
import { isDue } from "./rules";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);

const acts = [
  {
    name: "settled",
    to: "done",
    act: (form: object) =>
      settleFollowUp(caseworker, { ...form, outcome: "hasGoal", nextOn: "2027-01-05" }),
  },
  {
    name: "put off",
    to: "planned",
    act: (form: object) => rescheduleFollowUp(caseworker, { ...form, dueOn: "2026-12-05" }),
  },
  {
    name: "stopped",
    to: "stopped",
    act: (form: object) =>
      stopFollowUp(caseworker, { ...form, stopReason: "declined", scope: "this" }),
  },
] as const;

test.each(followUpStates.flatMap((from) => acts.map((each) => ({ from, ...each }))))(
  "one that is $from is $name only while it is planned",
  async ({ from, to, act }) => {
    const { id } = await addFollowUp(caseworker, { caseFileId, dueOn: "2026-12-01" });
    await acts.find((each) => each.to === from && from !== "planned")?.act({ id, version: 0 });
    const done = act({ id, version: from === "planned" ? 0 : 1 });
    if (from === "planned") await done;
    else await expect(done).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await readFollowUp(caseworker, { id })).toMatchObject({
      state: from === "planned" ? to : from,
    });
  },
);

const today = plainDate.parse("2026-12-01");
test.each(
  followUpStates.flatMap((state) =>
    (["2026-11-01", "2026-12-01", "2026-12-02"] as const).map(
      (day) => [state, day, state === "planned" && day <= today] as const,
    ),
  ),
)("one that is %s for %s is due: %s", (state, day, due) => {
  expect(isDue({ state, dueOn: plainDate.parse(day) }, today)).toBe(due);
});
