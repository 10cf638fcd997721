import type { IncomingMessage, ServerResponse } from "node:http";
import { isHeld } from "@/lib/etag";
import { acceptedCoding } from "./coding";
import type { FinishedPages } from "./finished-pages";
import type { FinishedAddress } from "./finished-rule";

/**
 * Sends a page from those that are kept, else as soon as it is made. Nothing may have been written
 * into the answer's head before.
 * @throws when it could not be made; nothing has been sent then
 */
export async function sendFinished(
  request: IncomingMessage,
  response: ServerResponse,
  pages: FinishedPages,
  wanted: FinishedAddress,
): Promise<void> {
  const coding = acceptedCoding(request.headers["accept-encoding"]);
  const page = pages.find(wanted) ?? (await pages.make(wanted, coding));
  if (page.status === 200 && isHeld(page.etag, request.headers["if-none-match"])) {
    response.writeHead(304, page.headUnchanged as string[]).end();
    return;
  }
  const body = page.body.in(coding);
  const packed = coding === "identity" ? [] : ["Content-Encoding", coding];
  const head = [...page.head, ...packed, "Content-Length", String(body.length)];
  response.writeHead(page.status, head);
  response.end(request.method === "HEAD" ? undefined : body);
}
