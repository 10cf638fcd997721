import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { BlockList } from "node:net";
import next from "next";
import { isOwnHost, plainAddress, withoutFrameworkHeaders } from "@/lib/server/address";
import { addressPrefix, clientAddress, parseProxies } from "@/lib/server/client-address";
import { tellClient } from "@/lib/server/client-key";
import { referrerPolicy, securityHeaders } from "@/lib/server/headers";
import { sendPlainHtml } from "@/lib/server/plain-html";

type Server = { readonly close: () => Promise<void> };

/** Serves the built portal. What every request goes through stands here, in this order. */
export async function startServer({ port, host }: { port: number; host: string }): Promise<Server> {
  const app = next({ dev: false, dir: process.cwd(), hostname: host, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const proxies = parseProxies(process.env.TRUSTED_PROXIES ?? "") ?? new BlockList();
  const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`;

  const origin = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;

  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    if (!isOwnHost(request.headers.host, publicUrl)) return refuse(response, 421);
    const address = plainAddress(request.url ?? "/");
    if (address === undefined) return refuse(response, 400);
    if (address !== request.url) return redirect(response, address);
    withoutFrameworkHeaders(request.headers);
    tellClient(request.headers, networkOf(request, proxies));
    response.setHeader("Referrer-Policy", referrerPolicy(address));
    if (isPrivate(address)) response.setHeader("Cache-Control", "no-store");
    if (!isFile(address)) sendPlainHtml(request, response, origin);
    return void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  return { close: () => closeAll(server, () => app.close()) };
}

/** Pages that nothing on the way or on the device may keep. */
function isPrivate(address: string): boolean {
  return address.startsWith("/intern") || /^\/[^/]+\/status(\/|$|\?)/.test(address);
}

/** The few things that are no pages: Next packs and serves them as they are. */
const file = /^\/(_next\/static\/|icons\.[0-9a-f]+\.svg|(robots\.txt|sitemap\.xml)$)/;
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

function refuse(response: ServerResponse<IncomingMessage>, status: number): void {
  response.writeHead(status).end();
}

function redirect(response: ServerResponse<IncomingMessage>, address: string): void {
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
