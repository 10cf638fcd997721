import { expect, test } from "vitest";
import { makeAppointment, moveAppointment, settleAppointment } from "@/domain/appointment/commands";
import { readAppointment } from "@/domain/appointment/queries";
import { openCase, staff } from "@/domain/testing/fixtures";
import { nextWorkingDay } from "@/domain/today/rules";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { appointmentCalendar } from "./appointment-calendar";

const caseworker = await staff("teilhabemanager");

/** The lines of somebody's calendar file that say which entry it is of, and how it stands. */
async function fileOf(id: string) {
  const file = appointmentCalendar(await readAppointment(caseworker, { id }), false);
  return file.split("\r\n").filter((line) => /^(METHOD|UID|SEQUENCE|STATUS):/.test(line));
}

test("an appointment that is called off is taken out of the calendar that has it, also after it was moved", async () => {
  const [day, later] = [addDays(today(), 3), addDays(today(), 9)].map(nextWorkingDay);
  const { id } = await makeAppointment(caseworker, {
    ...{ caseFileId: await openCase(caseworker), day, time: "10:00", minutes: "45", officeId: "" },
    ...{ place: "Rathaus", language: "ti", interpreter: "no" },
  });
  const [, uid = ""] = await fileOf(id);
  expect(await fileOf(id)).toEqual(["METHOD:PUBLISH", uid, "SEQUENCE:0"]);
  const moved = await moveAppointment(caseworker, { id, version: 0, day: later, time: "11:00" });
  expect(await fileOf(moved.id)).toEqual(["METHOD:PUBLISH", uid, "SEQUENCE:1"]);
  await settleAppointment(caseworker, { id: moved.id, version: 0, outcome: "cancelled" });
  expect(await fileOf(moved.id)).toEqual([
    ...["METHOD:CANCEL", uid, "SEQUENCE:2", "STATUS:CANCELLED"],
  ]);
});
