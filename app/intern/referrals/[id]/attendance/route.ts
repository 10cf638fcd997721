import { markAttendance } from "@/domain/attendance/commands";
import { withNotice } from "../../../notices";
import { staffForm, withParams } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "referral",
  run: (actor, fields, params) => markAttendance(actor, withParams(fields, params)),
  done: (_result, { id }) =>
    `${withNotice(`/intern/referrals/${id}`, "attendanceNoted")}#placement`,
  retry: ({ id }) => `/intern/referrals/${id}`,
});
