import { createHmac, randomBytes } from "node:crypto";
import { today } from "@/lib/clock";
import type { PlainDate } from "@/lib/plain-date";

/**
 * The header in which the server tells forms from where a request came: as a key that says nothing.
 * What a client writes into it is overwritten.
 */
const header = "x-portal-client";

/** Drawn anew each day and kept in memory alone: what was counted yesterday belongs to nobody. */
let secret: { readonly day: PlainDate; readonly bytes: Buffer } | undefined;

function secretOf(day: PlainDate): Buffer {
  if (secret?.day !== day) secret = { day, bytes: randomBytes(32) };
  return secret.bytes;
}

/** What tries of an address's network are counted under today. */
export function clientKey(prefix: string): string {
  return createHmac("sha256", secretOf(today())).update(prefix).digest("base64url");
}

export function tellClient(headers: Record<string, unknown>, prefix: string): void {
  headers[header] = clientKey(prefix);
}

/** The key that came with a request; all requests that did not pass the server share one. */
export function clientOf(headers: Pick<Headers, "get">): string {
  return headers.get(header) ?? "unknown";
}
