import { headers } from "next/headers";
import { tooManyRequestsLimit } from "@/domain/contact-request/doubt-rules";
import { formatTime } from "@/lib/i18n/format";
import { nextTryAt } from "@/lib/rate-limit";
import { clientOf } from "@/lib/server/client-key";

/** The hour from which a request is taken again from where this reader is; "" where it is now. */
export async function nextRequestTime(): Promise<string> {
  const at = await nextTryAt(tooManyRequestsLimit, clientOf(await headers()));
  return at ? formatTime(at) : "";
}
