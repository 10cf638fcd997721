import type { IncomingHttpHeaders } from "node:http";
import type { FinishedAddress, FinishedRule } from "./finished-rule";
import { ownWindow, pageHeaders, referrerPolicy, securityHeaders } from "./headers";

/** Names and values in turn, as Node sends them without looking at each again. */
export type Head = readonly string[];

/**
 * `no-cache`: a browser keeps the page and asks each time whether it is still right, which costs
 * it a few bytes; so nobody reads what the content step has replaced. Going back does not ask.
 */
const freshness: Record<FinishedRule["lasts"], string> = {
  day: "no-cache",
  minute: "no-cache",
  build: "public, max-age=31536000, immutable",
};

/** What goes on to the client of what Next says about a page. */
const passedOn = {
  "content-type": "Content-Type",
  "content-disposition": "Content-Disposition",
  "content-security-policy": "Content-Security-Policy",
  "access-control-allow-origin": "Access-Control-Allow-Origin",
  location: "Location",
} as const;
/** A 304 says nothing about a body; but browsers take over its policy, or the page's style would be refused. */
const ofBody = ["Content-Type", "Content-Disposition"];

/** What is said with every answer that is this page: written once, sent thousands of times. */
export function finishedHeads(
  { address, lasts }: FinishedAddress,
  status: number,
  given: IncomingHttpHeaders,
  etag: string,
): { head: Head; headUnchanged: Head } {
  const lines = new Map<string, string>(Object.entries(securityHeaders));
  lines.delete(ownWindow);
  lines.set("Referrer-Policy", referrerPolicy(address));
  if (lasts === "build" && status === 200) for (const name of pageHeaders) lines.delete(name);
  for (const [name, written] of Object.entries(passedOn)) {
    const value = given[name];
    if (typeof value === "string") lines.set(written, value);
  }
  lines.set("Cache-Control", status === 200 ? freshness[lasts] : "no-store");
  if (status === 200) lines.set("ETag", etag);
  lines.set("Vary", "Accept-Encoding");
  const unchanged = [...lines].filter(([name]) => !ofBody.includes(name));
  return { head: [...lines].flat(), headUnchanged: unchanged.flat() };
}
