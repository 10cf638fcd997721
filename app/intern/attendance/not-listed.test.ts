import { beforeAll, describe, expect, test, vi } from "vitest";

const signedIn = vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
  return { actor: undefined as unknown };
});
vi.mock("@/domain/access/session", () => ({ currentStaff: async () => signedIn.actor }));

import { readGroup } from "@/domain/attendance/queries";
import { withdrawWithConferences } from "@/domain/case-file/withdrawing";
import { asShown } from "@/domain/testing/fixtures";
import { referralScene } from "@/domain/testing/referral-scene";
import { pageForms } from "../page-forms";
import { POST as sayOfAll } from "./group/route";
import { POST as mark } from "./mark/route";

let scene: Awaited<ReturnType<typeof referralScene>>;
beforeAll(async () => {
  scene = await referralScene();
});

type Route = typeof mark;
const none: Record<string, never> = {};

/** Where a press leads, and what is said there. */
async function press(route: Route, fields: Record<string, string>) {
  const request = new Request("http://portal.test/intern/attendance", {
    method: "POST",
    body: new URLSearchParams(fields),
    headers: { "Sec-Fetch-Site": "same-origin" },
  });
  const answer = await route(request, { params: Promise.resolve(none) });
  const to = new URL(answer.headers.get("location") ?? "/", "http://portal.test");
  const token = to.searchParams.get("draft") ?? undefined;
  const { summary } = await pageForms(["attendance"], token, { week: "Woche" });
  return { page: to.pathname, says: summary.map(({ sentence }) => sentence).join() };
}

/** Somebody who takes part, until the caseworker says that it was entered in error. */
async function notAnyMore() {
  const id = await scene.running();
  const group = await readGroup(scene.caseworker, { id });
  const slip = { ...(await asShown(id)), to: "enteredInError", why: "Es war eine andere Person." };
  await withdrawWithConferences(scene.caseworker, slip);
  return { id, offerId: group?.offerId ?? "" };
}

describe("a press on a page that was open too long", () => {
  test("leads a carrier back to its people, and says that the person is not among them", async () => {
    const { id } = await notAnyMore();
    signedIn.actor = scene.carrier;
    const { page, says } = await press(mark, { id, week: "2026-11-30", mark: "present" });
    expect(page).toBe("/intern/attendance");
    expect(says).toMatch(/^Die Teilnahme, um die es ging, steht hier nicht mehr/);
  });

  test("about a group of which nobody is left is refused with a word, on the referral's page too", async () => {
    const { id, offerId } = await notAnyMore();
    const week = { offerId, week: "2026-11-30", noLessons: "yes" };
    signedIn.actor = scene.carrier;
    expect(await press(sayOfAll, week)).toMatchObject({
      page: "/intern/attendance",
      says: expect.stringContaining("steht hier nicht mehr"),
    });
    signedIn.actor = scene.caseworker;
    expect(await press(sayOfAll, { ...week, referral: id })).toMatchObject({
      page: `/intern/referrals/${id}`,
      says: expect.stringContaining("steht hier nicht mehr"),
    });
  });
});
