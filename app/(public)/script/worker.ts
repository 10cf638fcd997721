import { asCopy } from "./as-copy";
import { copyName, inCopy, keepAll, keptManifest } from "./copy";
import { isLasting, languageOf, mayKeepAddress, mayKeepAnswer } from "./keep-rule";

// TypeScript knows either pages or workers: these are the few things of a worker used here.
type Working = Event & { waitUntil(work: Promise<unknown>): void };
type Asked = Working & {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
};
type Worker = {
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
};
const worker = globalThis as unknown as Worker;

addEventListener("install", () => void worker.skipWaiting());
addEventListener("activate", (event) => (event as Working).waitUntil(worker.clients.claim()));
addEventListener("fetch", (event) => {
  const asked = event as Asked;
  const { request } = asked;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== location.origin) return;
  if (isLasting(address.pathname)) return asked.respondWith(lastingFile(request));
  if (request.mode === "navigate" && (languageOf(address.pathname) || address.pathname === "/")) {
    asked.respondWith(page(request, address, (work) => asked.waitUntil(work)));
  }
});

async function lastingFile(request: Request): Promise<Response> {
  return (await inCopy(request.url)) ?? fetch(request);
}

/** From the network, and what came from there is kept; without it the copy. */
async function page(request: Request, address: URL, later: Working["waitUntil"]) {
  const answer = await fetch(request).catch(() => undefined);
  if (!answer) return (await copyOf(address)) ?? Response.error();
  if (mayKeepAddress(address) && mayKeepAnswer(answer)) {
    const forCopy = answer.clone();
    later(keep(address, forCopy));
    later(renew(languageOf(address.pathname) ?? ""));
  }
  return answer;
}

async function keep(address: URL, answer: Response): Promise<void> {
  // Nothing comes back once the reader has taken everything away.
  if (!(await caches.has(copyName))) return;
  await (await caches.open(copyName)).put(address.pathname + address.search, answer);
}

/** Asks whether the whole list has changed since it was kept, and keeps it anew where it has. */
async function renew(language: string): Promise<void> {
  const address = `/${language}/offline/manifest`;
  const old = await keptManifest(address);
  if (!old) return;
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) return;
  const { stamp } = await answer.clone().json();
  // A device that is full, or a network that goes away, leaves the old copy as it was.
  if (stamp !== old.stamp) await keepAll(address, answer, () => {}).catch(() => {});
}

async function copyOf(address: URL): Promise<Response | undefined> {
  const { pathname, search } = address;
  const own = mayKeepAddress(address) ? await inCopy(pathname + search) : undefined;
  if (own) return shown(own, "copy");
  const language = languageOf(pathname) ?? (await keptLanguage());
  if (!language) return undefined;
  if (pathname === "/") return shown(await inCopy(`/${language}`), "copy");
  // Only whole lists are kept: what was picked or searched for is not found without the network.
  const [, list] = /\/(offers|places|search)(?:\/filter)?$/.exec(pathname) ?? [];
  const whole = list && (await inCopy(`/${language}/${list === "places" ? list : "offers"}`));
  if (whole) return shown(whole, "copy|list");
  const instead = (await inCopy(`/${language}/offline`)) ?? (await anyOfflinePage());
  return shown(instead, "copy|missing");
}

async function anyOfflinePage(): Promise<Response | undefined> {
  const language = await keptLanguage();
  return language ? inCopy(`/${language}/offline`) : undefined;
}

async function keptLanguage(): Promise<string | undefined> {
  if (!(await caches.has(copyName))) return undefined;
  const keys = await (await caches.open(copyName)).keys();
  const found = keys
    .map(({ url }) => new URL(url).pathname)
    .find((path) => path.endsWith("/offline"));
  return found && languageOf(found);
}

async function shown(copy: Response | undefined, notes: string): Promise<Response | undefined> {
  if (!copy) return undefined;
  const html = asCopy(await copy.text(), notes);
  const headers = new Headers();
  for (const name of ["content-type", "content-security-policy"]) {
    headers.set(name, copy.headers.get(name) ?? "");
  }
  return new Response(html, { headers });
}
