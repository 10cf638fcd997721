import { markGroup } from "@/domain/attendance/group";
import { fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { attendancePage } from "../attendance-page";

/** Leads back to the group whose week it was. */
export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "attendance",
  run: async (actor, fields) => {
    const done = noticeOf(await markGroup(actor, fields));
    const page = attendancePage(fieldValue(fields, "course"));
    return `${withNotice(page, done)}#offer-${fieldValue(fields, "offerId")}`;
  },
  done: (place) => place,
  retry: (_params, fields) => attendancePage(fieldValue(fields, "course")),
});

function noticeOf({ mark, noted, kept }: Awaited<ReturnType<typeof markGroup>>): Notice {
  if (mark === "none") return "noLessonsTakenBack";
  if (noted === 0) return "noLessonsNobody";
  return kept > 0 ? "noLessonsPartly" : "noLessonsNoted";
}
