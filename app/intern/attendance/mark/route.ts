import { markAttendance } from "@/domain/attendance/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { attendancePage } from "../attendance-page";

/** Leads back to the person whose week it was. */
export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "attendance",
  ifMissing: "notListed",
  run: async (actor, fields) => {
    await markAttendance(actor, fields);
    const page = attendancePage(fieldValue(fields, "course"));
    return `${withNotice(page, "attendanceNoted")}#person-${fieldValue(fields, "id")}`;
  },
  done: (place) => place,
  retry: (_params, fields) => attendancePage(fieldValue(fields, "course")),
});
