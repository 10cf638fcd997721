import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { printOf } from "@/domain/consent/shown";
import { plannedConference, versionOf } from "@/domain/testing/conferences";
import { staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { giveConferenceConsent } from "./consent";
import { readConference } from "./queries";

const caseworker = await staff("teilhabemanager");
const form = (id: string) => versionOf(caseworker, id);

test("a consent keeps the names that were read out: an office renamed since is asked about first", async () => {
  const { id, officeId } = await plannedConference(caseworker);
  const print = async () => printOf(id, (await readConference(caseworker, { id })).asked);
  const before = await print();
  await db.office.update({ where: { id: officeId }, data: { name: "Jobcenter Anderswo" } });
  const give = async (shown: string) =>
    giveConferenceConsent(caseworker, {
      ...(await form(id)),
      ...{ consented: "yes", givenHow: "spoken", givenOn: "2026-12-01", shown },
    });
  await expect(give(before)).rejects.toMatchObject({ issues: [{ code: "shownChanged" }] });
  const { version } = await form(id);
  const again = await print();
  await give(await print());
  // The same press from another tab, which shows the same under another seal.
  const second = { id, version, consented: "yes", givenHow: "spoken", givenOn: "2026-12-01" };
  expect(await giveConferenceConsent(caseworker, { ...second, shown: again })).toEqual({ id });
  expect(await db.consent.count({ where: { conferenceId: id } })).toBe(1);
});
