import { markAttendance } from "@/domain/attendance/commands";
import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../staff-form";

/** Leads back to the person whose week it was. */
export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "attendance",
  run: async (actor, fields) => {
    await markAttendance(actor, fields);
    return fieldValue(fields, "id");
  },
  done: (id) => `/intern/attendance?done=attendanceNoted#person-${id}`,
  retry: () => "/intern/attendance",
});
