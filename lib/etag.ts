import { hash } from "node:crypto";

/** The mark by which a client knows an answer again. Weak: the same bytes are packed in several ways. */
export function etagOf(body: string | Uint8Array): string {
  return `W/"${hash("sha256", body, "base64url").slice(0, 22)}"`;
}

/** Whether a client has it already, after its If-None-Match header (RFC 9110, 13.1.2). */
export function isHeld(etag: string, header: string | null | undefined): boolean {
  if (!header) return false;
  return header
    .split(",")
    .map((each) => each.trim())
    .some((each) => each === "*" || each === etag || `W/${each}` === etag);
}
