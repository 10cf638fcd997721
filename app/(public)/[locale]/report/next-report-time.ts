import { headers } from "next/headers";
import { reportLimit } from "@/domain/page-report/rules";
import { formatTime } from "@/lib/i18n/format";
import { nextTryAt } from "@/lib/rate-limit";
import { clientOf } from "@/lib/server/client-key";

/** The hour from which a report is taken again from where this reader is; "" where it is now. */
export async function nextReportTime(): Promise<string> {
  const at = await nextTryAt(reportLimit, clientOf(await headers()));
  return at ? formatTime(at) : "";
}
