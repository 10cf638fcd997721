import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { BlockList } from "node:net";
import next from "next";
import { drawing } from "@/app/(public)/drawn-pages";
import { finishedPages } from "@/app/(public)/finished-pages";
import { prepareSearch } from "@/domain/search/queries";
import { hearContent } from "@/lib/content/announcement";
import { reportError } from "@/lib/log";
import { offerSentPages } from "@/lib/sent-pages";
import {
  isFrameworkAddress,
  ownHosts,
  plainAddress,
  withoutFrameworkHeaders,
} from "@/lib/server/address";
import { tellAddress } from "@/lib/server/asked-address";
import { addressPrefix, clientAddress, parseProxies } from "@/lib/server/client-address";
import { tellClient } from "@/lib/server/client-key";
import { askDrawn } from "@/lib/server/drawn-pages";
import { edition } from "@/lib/server/edition";
import { isErrorPage, missingPath } from "@/lib/server/error-page";
import { FinishedPages } from "@/lib/server/finished-pages";
import { type FinishedAddress, finishedAddress } from "@/lib/server/finished-rule";
import { referrerPolicy, securityHeaders } from "@/lib/server/headers";
import { askInProcess } from "@/lib/server/in-process";
import { sendPlainHtml } from "@/lib/server/plain-html";
import { sendFinished } from "@/lib/server/send-finished";
import { Turns } from "@/lib/server/turns";

type Server = { readonly close: () => Promise<void> };

/** Serves the built portal. What every request goes through stands here, in this order. */
export async function startServer({ port, host }: { port: number; host: string }): Promise<Server> {
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const proxies = parseProxies(process.env.TRUSTED_PROXIES ?? "") ?? new BlockList();
  const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`;

  const pass: RequestListener = (request, response) => {
    if (!isFile(request.url ?? "/")) sendPlainHtml(request, response, textOf);
    void handle(request, response);
  };
  const ask = askDrawn(askInProcess(pass), {
    drawing,
    askFramework: askInProcess((request, response) => void handle(request, response)),
    edition,
  });
  const finished = new FinishedPages({ ask, edition });
  const turns = new Turns();
  const textOf = (address: string) => finished.text(address);
  offerSentPages(async (address) => {
    const wanted = finishedAddress(finishedPages, address);
    if (!wanted) throw new Error(`${address} is no page that is kept`);
    const { body } = finished.find(wanted) ?? (await finished.make(wanted, "gzip"));
    return { packed: body.in("gzip").length, text: body.in("identity").toString("utf8") };
  });

  /** For whatever is made for this one request. */
  const makeAnew = (request: IncomingMessage, response: ServerResponse, address: string) => {
    secure(response);
    response.setHeader("Referrer-Policy", referrerPolicy(address));
    if (isPrivate(address)) response.setHeader("Cache-Control", "no-store");
    withoutFrameworkHeaders(request.headers);
    tellClient(request.headers, networkOf(request, proxies));
    tellAddress(request.headers, address);
    pass(request, response);
  };
  const answerMissing = (request: IncomingMessage, response: ServerResponse, url: string) => {
    request.url = missingPath(url);
    makeAnew(request, response, request.url);
  };
  const inTurn = (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
    wanted: FinishedAddress,
  ) => {
    const send = () =>
      void sendFinished(request, response, finished, wanted).catch(() =>
        makeAnew(request, response, address),
      );
    return finished.isKept(wanted) ? send() : turns.take(send);
  };
  const isOwn = ownHosts(publicUrl);

  const server = createServer((request, response) => {
    const { method = "", url = "/" } = request;
    if (!methods.includes(method)) return refuse(response, 405);
    if (!isOwn(request.headers.host)) return refuse(response, 421);
    const address = plainAddress(url);
    if (address === undefined || isErrorPage(address)) return answerMissing(request, response, url);
    if (isFrameworkAddress(address)) return refuse(response, 404);
    if (address !== url) return redirect(response, address);
    const wanted = isRead(request) ? finishedAddress(finishedPages, address) : undefined;
    if (!wanted) return makeAnew(request, response, address);
    return inTurn(request, response, address, wanted);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  // Before somebody waits for it, and once when many things are published one after the other.
  let search: NodeJS.Timeout | undefined;
  const prepareSoon = () => {
    clearTimeout(search);
    search = setTimeout(prepare, restMs).unref();
  };
  prepareSoon();
  const news = hearContent(process.env.DATABASE_URL ?? "", () => {
    finished.drop();
    prepareSoon();
  });
  return {
    close: async () => {
      clearTimeout(search);
      await news.stop();
      await closeAll(server, () => app.close());
    },
  };
}

const restMs = 2_000;

function prepare(): void {
  prepareSearch().catch((error: unknown) => reportError("search", error));
}

/** What a route here may know; Next breaks on others, TRACE for one, with a stack trace in the log. */
const methods = ["GET", "HEAD", "POST", "OPTIONS"];

function isRead({ method }: IncomingMessage): boolean {
  return method === "GET" || method === "HEAD";
}

/** Pages that nothing on the way or on the device may keep. */
function isPrivate(address: string): boolean {
  return address.startsWith("/intern") || /^\/[^/]+\/(status|check)(\/|$|\?)/.test(address);
}

/** The few things that are no pages: Next packs and serves them as they are. */
const file = /^\/(_next\/static\/|fonts\/|(sw\.js|robots\.txt|sitemap\.xml)$)/;
const openData = /^\/(api\/hsds(\/|$)|[^/]+\/offers\/feed\.xml$)/;

function isFile(address: string): boolean {
  const [path = ""] = address.split("?");
  return file.test(path) || openData.test(path);
}

function networkOf({ socket, headers }: IncomingMessage, proxies: BlockList): string {
  const forwarded = headers["x-forwarded-for"];
  const hops = Array.isArray(forwarded) ? forwarded.join(",") : forwarded;
  return addressPrefix(clientAddress(socket.remoteAddress, hops, proxies));
}

function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
}

function refuse(response: ServerResponse, status: number): void {
  secure(response);
  response.writeHead(status, status === 405 ? { Allow: methods.join(", ") } : {}).end();
}

function redirect(response: ServerResponse, address: string): void {
  secure(response);
  response.writeHead(308, { Location: address }).end();
}

async function closeAll(
  server: ReturnType<typeof createServer>,
  closeApp: () => Promise<void>,
): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Whoever still holds a connection after this has had the time to finish.
    setTimeout(() => server.closeAllConnections(), 2_000).unref();
  });
  await closeApp();
}
