import { z } from "zod";
import { markGroup } from "@/domain/attendance/group";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { attendancePage } from "../attendance-page";

/**
 * Leads back to the group whose week it was, or to the referral on whose page it was pressed; what has to be
 * read of it stands at the top of the page.
 */
export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "attendance",
  ifMissing: "notListed",
  run: async (actor, fields) => {
    const done = noticeOf(await markGroup(actor, fields));
    const place = withNotice(pageOf(fields), done);
    if (done === "noLessonsPartly" || done === "noLessonsNobody") return place;
    return `${place}#${referralOf(fields) ? "placement" : `offer-${fieldValue(fields, "offerId")}`}`;
  },
  done: (place) => place,
  retry: (_params, fields) => pageOf(fields),
});

const referralOf = (fields: Fields) => z.uuid().safeParse(fieldValue(fields, "referral")).data;

function pageOf(fields: Fields): string {
  const referral = referralOf(fields);
  return referral ? `/intern/referrals/${referral}` : attendancePage(fieldValue(fields, "course"));
}

function noticeOf({ mark, noted, kept }: Awaited<ReturnType<typeof markGroup>>): Notice {
  if (mark === "none") return "noLessonsTakenBack";
  if (noted === 0) return "noLessonsNobody";
  return kept > 0 ? "noLessonsPartly" : "noLessonsNoted";
}
