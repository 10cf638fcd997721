import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { heldConference, shownConference, versionOf } from "@/domain/testing/conferences";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { addDecision } from "./decisions";
import { changeWhoCame, takeHoldBack } from "./held";
import { holdConference } from "./hold";

const caseworker = await staff("teilhabemanager");
const shown = (id: string) => shownConference(caseworker, id);
const form = (id: string) => versionOf(caseworker, id);
const notNow = refusedFor("", "notNow");

test("who was there is put right, the person included", async () => {
  const { id } = await heldConference(caseworker);
  const [office, other] = (await shown(id)).participants;
  await changeWhoCame(caseworker, { ...(await form(id)), came: ["person", other?.id] });
  expect(await shown(id)).toMatchObject({
    personCame: true,
    participants: [{ came: false }, { came: true }],
  });
  await changeWhoCame(caseworker, { ...(await form(id)), came: [office?.id] });
  expect(await shown(id)).toMatchObject({
    personCame: false,
    participants: [{ came: true }, { came: false }],
  });
});

test("noted as held by mistake it is planned again, and what was written is there when it is held", async () => {
  const { id } = await heldConference(caseworker);
  expect((await shown(id)).deeds).toContain("takeBack");
  await takeHoldBack(caseworker, await form(id));
  const again = await shown(id);
  expect(again).toMatchObject({ state: "planned", personCame: null, settledAt: null });
  expect(again.participants.map(({ came }) => came)).toEqual([null, null]);
  await holdConference(caseworker, { ...(await form(id)), minutes: "Jetzt wirklich." });
  expect(await shown(id)).toMatchObject({ state: "held", record: "Jetzt wirklich." });
});

test("nothing is taken back on another day, nor once something was decided", async () => {
  const { id } = await heldConference(caseworker);
  const yesterday = new Date("2026-11-30T12:00:00Z");
  await db.caseConference.update({ where: { id }, data: { settledAt: yesterday } });
  expect((await shown(id)).deeds).not.toContain("takeBack");
  await expect(takeHoldBack(caseworker, await form(id))).rejects.toMatchObject(notNow);

  const { id: decided } = await heldConference(caseworker);
  await addDecision(caseworker, { conferenceId: decided, common: "writeCv", who: "person" });
  await expect(takeHoldBack(caseworker, await form(decided))).rejects.toMatchObject(notNow);
});
