import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { inviteParticipants } from "@/domain/case-conference/invite";
import { readReferral } from "@/domain/referral/queries";
import { draftReferral } from "@/domain/referral/send";
import {
  consented,
  plannedConference,
  shownConference,
  versionOf,
} from "@/domain/testing/conferences";
import { asShown, openCase, refusedFor, sentReferral, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { listTheirConferences, withdrawingField, withdrawWithConferences } from "./withdrawing";

const caseworker = await staff("teilhabemanager");

/** A referral to an office that is invited to two conferences about the person, to one of them alone. */
async function scene() {
  const caseFileId = await openCase(caseworker);
  const { id: both, officeId } = await plannedConference(caseworker, { caseFileId });
  const alone = { offices: [officeId], otherName: "", day: "2026-12-08" };
  const { id: only } = await plannedConference(caseworker, { caseFileId, ...alone });
  await plannedConference(caseworker, { caseFileId, offices: [], day: "2026-12-10" });
  await consented(caseworker, both);
  await inviteParticipants(caseworker, await versionOf(caseworker, both));
  const id = await sentReferral(caseworker, { caseFileId, target: { officeId } });
  return { id, both, only };
}
const withdraw = async (
  id: string,
  conferences: object,
  why = "",
  to: "withdrawn" | "enteredInError" = "withdrawn",
) => withdrawWithConferences(caseworker, { ...(await asShown(id)), to, why, conferences });
const names = async (id: string) =>
  (await shownConference(caseworker, id)).participants.map(({ name }) => name);

test("a referral is not taken back in silence about the table at which its recipient sits", async () => {
  const { id, both, only } = await scene();
  const asked = await listTheirConferences(caseworker, { id });
  expect(asked).toMatchObject([
    { id: both, day: "2026-12-01", time: "14:00", isOnlyOne: false },
    { id: only, day: "2026-12-08", isOnlyOne: true },
  ]);
  const silent = withdraw(id, { [both]: "stays" });
  await expect(silent).rejects.toMatchObject(refusedFor(withdrawingField(only), "missingChoice"));
  expect(await readReferral(caseworker, { id })).toMatchObject({ state: "sent" });

  await withdraw(id, { [both]: "off", [only]: "off" }, "Hat Arbeit.");
  expect(await readReferral(caseworker, { id })).toMatchObject({ state: "withdrawn" });
  expect(await names(both)).toEqual(["Frau Patin"]);
  expect(await shownConference(caseworker, only)).toMatchObject({ state: "cancelled" });
  const told = await db.auditEvent.findMany({ where: { subjectIds: { hasSome: [both, only] } } });
  expect(told.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["caseConference.change", "caseConference.cancel"]),
  );
});

test("who stays invited stays on the list, and the second press is answered as the first", async () => {
  const { id, both, only } = await scene();
  const form = {
    ...(await asShown(id)),
    to: "withdrawn",
    conferences: { [both]: "stays", [only]: "stays" },
  };
  await withdrawWithConferences(caseworker, form);
  expect(await names(both)).toHaveLength(2);
  expect(await shownConference(caseworker, only)).toMatchObject({ state: "planned" });
  const { version } = await asShown(id);
  await expect(withdrawWithConferences(caseworker, form)).resolves.toMatchObject({
    to: "withdrawn",
  });
  expect(await asShown(id)).toMatchObject({ version });
});

test("nor is it said to be a mistake in silence; of a draft nobody knows anything", async () => {
  const { id, both, only } = await scene();
  const silent = withdraw(id, { [both]: "stays" }, "Falsche Stelle", "enteredInError");
  await expect(silent).rejects.toMatchObject(refusedFor(withdrawingField(only), "missingChoice"));
  const said = { [both]: "off", [only]: "stays" };
  await withdraw(id, said, "Falsche Stelle", "enteredInError");
  expect(await readReferral(caseworker, { id })).toMatchObject({ state: "enteredInError" });
  expect(await names(both)).toEqual(["Frau Patin"]);

  const { caseFileId, officeId } = await plannedConference(caseworker, { day: "2026-12-09" });
  const draft = await draftReferral(caseworker, { caseFileId, officeId });
  expect(await listTheirConferences(caseworker, { id: draft.id })).toEqual([]);
  await withdraw(draft.id, {}, "", "enteredInError");
  expect(await readReferral(caseworker, { id: draft.id })).toMatchObject({
    state: "enteredInError",
  });
});
