import type { IncomingMessage, ServerResponse } from "node:http";
import { acceptedCoding, type Coding } from "./coding";
import { plainHtml } from "./dress";
import { errorPagePath, isEmptyErrorPage } from "./error-page";
import { contentSecurityPolicy } from "./headers";
import { packQuickly } from "./packed-body";
import { scriptIn } from "./page-script";
import { styleHash } from "./page-style";

/** The contact form without a draft: nothing that anybody typed stands in it. */
const emptyContactForm = /^\/[^/?]+\/contact(\?offer=[^&]*)?$/;

/**
 * Has HTML answers pass through {@link plainHtml}, fills the framework's empty error pages
 * and compresses; any other answer goes on untouched. Must be called before the request is handled.
 * @param textOf reads a page of this portal, for the words of an error page; empty where there is none
 */
export function sendPlainHtml(
  request: IncomingMessage,
  response: ServerResponse,
  textOf: (address: string) => Promise<string>,
): void {
  const accepted = acceptedCoding(request.headers["accept-encoding"]);
  // Next would compress by itself, and nothing could be taken out any more.
  delete request.headers["accept-encoding"];
  const chunks: Buffer[] = [];
  const { write, end, writeHead, flushHeaders } = bound(response);
  const isHtml = () => String(response.getHeader("content-type") ?? "").startsWith("text/html");

  // The head of an HTML answer waits for its body: length and encoding are known only then.
  response.writeHead = ((status: number, ...given: unknown[]) => {
    response.statusCode = status;
    setHeaders(response, given.at(-1));
    return isHtml() ? response : writeHead(status);
  }) as typeof response.writeHead;
  response.flushHeaders = () => {
    if (!isHtml()) flushHeaders();
  };
  response.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
    if (!isHtml()) return write(chunk, ...rest);
    chunks.push(Buffer.from(chunk as string));
    (rest.at(-1) as (() => void) | undefined)?.();
    return true;
  }) as typeof response.write;
  response.end = ((...given: unknown[]) => {
    // Node writes the head through this method when it is not written yet.
    response.writeHead = writeHead as unknown as typeof response.writeHead;
    if (!isHtml() || request.method === "HEAD") return end(...given);
    const [last] = given;
    if (typeof last === "string" || last instanceof Uint8Array)
      chunks.push(Buffer.from(last as string));
    const html = Buffer.concat(chunks).toString("utf8");
    const instead = isEmptyErrorPage(html)
      ? errorPagePath(request.url ?? "/", response.statusCode)
      : undefined;
    if (!instead) return end(packed(plainHtml(html, request.url ?? "/"), accepted, response));
    textOf(instead).then((page) => end(packed(page, accepted, response)));
    return response;
  }) as typeof response.end;
}

function setHeaders(response: ServerResponse, given: unknown): void {
  if (typeof given !== "object" || given === null) return;
  const pairs = Array.isArray(given) ? pairsOf(given) : Object.entries(given);
  for (const [name, value] of pairs) {
    if (value !== undefined) response.setHeader(String(name), value as string);
  }
}

/** Node also takes headers as one flat list of names and values. */
function pairsOf(list: readonly unknown[]): [unknown, unknown][] {
  return Array.isArray(list[0])
    ? (list as [unknown, unknown][])
    : list.flatMap((name, i): [unknown, unknown][] => (i % 2 === 0 ? [[name, list[i + 1]]] : []));
}

type Loose = (...args: unknown[]) => boolean & ServerResponse;

function bound(response: ServerResponse) {
  return {
    write: response.write.bind(response) as unknown as Loose,
    end: response.end.bind(response) as unknown as Loose,
    writeHead: response.writeHead.bind(response) as unknown as Loose,
    flushHeaders: response.flushHeaders.bind(response),
  };
}

function packed(html: string, coding: Coding, response: ServerResponse): Buffer {
  const bytes = packQuickly(Buffer.from(html), coding);
  // Going back has to find the very form that was sent, with its key: then a correction is one.
  if (emptyContactForm.test(response.req.url ?? "") && response.statusCode === 200) {
    response.setHeader("cache-control", "private, no-cache");
  }
  response.setHeader(
    "content-security-policy",
    contentSecurityPolicy(styleHash(html), scriptIn(html)),
  );
  response.removeHeader("transfer-encoding");
  response.removeHeader("etag");
  response.setHeader("content-length", bytes.length);
  response.appendHeader("vary", "accept-encoding");
  if (coding !== "identity") response.setHeader("content-encoding", coding);
  return bytes;
}
