import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedCoding } from "./coding";
import type { FinishedPage, FinishedPages } from "./finished-pages";
import type { FinishedAddress, FinishedRule } from "./finished-rule";
import { pageHeaders } from "./headers";

/**
 * `no-cache`: a browser keeps the page and asks each time whether it is still right, which costs
 * it a few bytes; so nobody reads what the content step has replaced. Going back does not ask.
 */
const freshness: Record<FinishedRule["lasts"], string> = {
  day: "no-cache",
  minute: "no-cache",
  build: "public, max-age=31536000, immutable",
};

/**
 * Sends a page from those that are kept, else as soon as it is made.
 * @throws when it could not be made; nothing has been sent then
 */
export async function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  pages: FinishedPages,
  wanted: FinishedAddress,
): Promise<void> {
  const page = pages.find(wanted) ?? (await pages.make(wanted));
  if (page.status === 200) return sendWhole(request, response, page, wanted.lasts);
  response.setHeader("Cache-Control", "no-store");
  sendBody(request, response, page);
}

function sendWhole(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage,
  lasts: FinishedRule["lasts"],
): void {
  response.setHeader("Cache-Control", freshness[lasts]);
  response.setHeader("ETag", page.etag);
  if (lasts === "build") for (const name of pageHeaders) response.removeHeader(name);
  if (isKnown(page, request.headers["if-none-match"])) {
    response.setHeader("Vary", "Accept-Encoding");
    // Browsers take over what a 304 says: the page's own policy, or its style would be refused.
    const policy = page.headers["content-security-policy"];
    response.writeHead(304, policy ? { "Content-Security-Policy": policy } : {}).end();
  } else {
    sendBody(request, response, page);
  }
}

/** Packed as the client takes it, or the head alone. */
function sendBody(request: IncomingMessage, response: ServerResponse, page: FinishedPage): void {
  const coding = acceptedCoding(request.headers["accept-encoding"]);
  const body = page.body.in(coding);
  response.setHeader("Vary", "Accept-Encoding");
  if (coding !== "identity") response.setHeader("Content-Encoding", coding);
  response.setHeader("Content-Length", body.length);
  response.writeHead(page.status, page.headers);
  response.end(request.method === "HEAD" ? undefined : body);
}

function isKnown({ etag }: FinishedPage, header: string | undefined): boolean {
  if (!header) return false;
  return header
    .split(",")
    .map((each) => each.trim())
    .some((each) => each === "*" || each === etag || `W/${each}` === etag);
}
