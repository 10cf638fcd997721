import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { errorPagePath, fetchErrorPage, isEmptyErrorPage } from "./error-page";

// React escapes "<" and ">" in texts and attributes: in its HTML these are always the framework's
// own. What it says to one network is what Open Graph says already.
const frameworkExtras =
  /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>|<meta name="twitter:[^>]*>/g;

/** The contact form without a draft: nothing that anybody typed stands in it. */
const emptyContactForm = /^\/[^/?]+\/contact(\?offer=[^&]*)?$/;

/** A page without the framework's scripts: everything here works without them. */
export function withoutScripts(html: string): string {
  return html.replace(frameworkExtras, "");
}

/**
 * Has HTML answers pass through {@link withoutScripts}, fills the framework's empty error pages
 * and compresses; any other answer goes on untouched. Must be called before the request is handled.
 * @param origin where this server itself is to be reached
 */
export function sendPlainHtml(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
): void {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  // Next would compress by itself, and nothing could be taken out any more.
  delete request.headers["accept-encoding"];
  delete request.headers["if-none-match"];
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
    if (!instead) return end(packed(withoutScripts(html), accepted, response));
    fetchErrorPage(origin, instead).then((page) => end(packed(page, accepted, response)));
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

function packed(html: string, accepted: string, response: ServerResponse): Buffer {
  const coding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
  const body = Buffer.from(html);
  const bytes = coding === "br" ? brotli(body) : coding === "gzip" ? gzipSync(body) : body;
  // Going back has to find the very form that was sent, with its key: then a correction is one.
  if (emptyContactForm.test(response.req.url ?? "") && response.statusCode === 200) {
    response.setHeader("cache-control", "private, no-cache");
  }
  response.removeHeader("transfer-encoding");
  response.removeHeader("etag");
  response.setHeader("content-length", bytes.length);
  response.appendHeader("vary", "accept-encoding");
  if (coding) response.setHeader("content-encoding", coding);
  return bytes;
}

function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
