import { expect, test, vi } from "vitest";
import { keysOf } from "@/lib/keys-of";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { markAttendance } from "@/domain/attendance/commands";
import { notFound } from "@/domain/testing/fixtures";
import { referralScene, started } from "@/domain/testing/referral-scene";
import { db } from "@/lib/db/client";
import { listReferralsIn } from "./queries";
import { type ReferralView, referralViews } from "./views";

const { caseworker, carrier, sent, accepted, running, answer, confirm } = await referralScene();

const day = (back: number) => new Date(Date.parse("2026-12-01T08:00:00Z") - back * 86_400_000);
const made = {
  fresh: await sent(),
  silent: await sentBefore(14),
  almost: await sentBefore(13),
  accepted: await accepted(),
  reported: await reported(),
  disputed: await disputed(),
  running: await running(),
  missing: await missing(),
  over: await over(),
};

async function sentBefore(days: number) {
  const id = await sent();
  await db.referral.update({ where: { id }, data: { sentAt: day(days) } });
  return id;
}

async function reported() {
  const id = await accepted();
  await answer(id, started);
  return id;
}

async function disputed() {
  const id = await reported();
  await confirm(id, "no");
  return id;
}

async function missing() {
  const id = await running();
  for (const week of ["2026-11-23", "2026-11-30"]) {
    await markAttendance(carrier, { id, week, mark: "absent" });
  }
  return id;
}

async function over() {
  const id = await running();
  await answer(id, { answer: "completed", day: "2026-11-30", certificate: "yes" });
  await confirm(id, "yes");
  return id;
}

type Name = keyof typeof made;
const names = keysOf(made);
const shownIn: Record<ReferralView, readonly Name[]> = {
  open: names.filter((name) => name !== "over"),
  waiting: ["fresh", "silent", "almost", "accepted", "disputed"],
  silent: ["silent"],
  answered: ["accepted"],
  stalled: [],
  confirm: ["reported"],
  disputed: ["disputed"],
  missed: ["missing"],
  all: names,
};

test.each(referralViews)("%s shows what it says, and counts it", async (view) => {
  const { referrals, counts } = await listReferralsIn(caseworker, { view, page: 1 });
  const shown = new Set(referrals.map(({ id }) => id));
  expect(names.filter((name) => shown.has(made[name]))).toEqual(shownIn[view]);
  expect(counts.get(view)).toBe(shownIn[view].length);
});

test("a page too far is the last one, and no carrier reads it", async () => {
  expect(await listReferralsIn(caseworker, { view: "all", page: 9 })).toMatchObject({
    page: 1,
    pages: 1,
  });
  const foreign = listReferralsIn(carrier, { view: "all", page: 1 });
  await expect(foreign).rejects.toMatchObject(notFound);
});
