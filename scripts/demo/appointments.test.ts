import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  // A Sunday.
  process.env.PORTAL_TEST_CLOCK = "2026-11-29T09:00:00Z";
});

import { listAppointments } from "@/domain/appointment/queries";
import { openCase, staff } from "@/domain/testing/fixtures";
import { meetTwice } from "./appointments";

test("the demonstration has an appointment today and one on a working day, also on a Sunday", async () => {
  const caseworker = await staff("teilhabemanager");
  const caseFileId = await openCase(caseworker);
  await meetTwice(caseworker, caseFileId);
  const { planned } = await listAppointments(caseworker, { caseFileId });
  expect(planned.map(({ day }) => day)).toEqual(["2026-11-29", "2026-12-04"]);
});
