import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { system } from "@/domain/access/actor";
import { notFound, staff, theAdmin } from "@/domain/testing/fixtures";
import { content } from "@/lib/content/store";
import { db } from "@/lib/db/client";
import { askLink } from "@/lib/links/ask-link";
import { checkLinks } from "./check";
import { outgoingLinks } from "./collect";
import { listLinks } from "./queries";
import { isCheckDue, linkState } from "./rules";

const signal = new AbortController().signal;
const asked: { path: string; at: number }[] = [];
let up = true;
const server = createServer((request, response) => {
  asked.push({ path: `${request.method} ${request.url}`, at: performance.now() });
  if (request.url === "/busy" && !up) return response.writeHead(503).end();
  return response.writeHead(request.url === "/gone" ? 404 : 200).end();
});
let host: string;
const manager = await staff("teilhabemanager");

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Nothing else is asked for here: what the true content leads to is somebody's server.
  const snapshot = content();
  const [guide] = snapshot.guides;
  if (!guide) throw new Error("there is no guide");
  const source = { ...guide.source, title: "Ein Ratgeber", sources: [{ url: at("/good") }] };
  const text = `Erste Zeile\n\nMehr [hier](${at("/gone")}) und [dort](${at("/busy")}).\n`;
  const dutiful = { ...guide, slug: "ratgeber", source, body: text, translations: {} };
  const arabic = guide.translations.ar ?? guide.translations.ti;
  const translations = arabic ? { ar: { ...arabic, body: `[هنا](${at("/gone")})` } } : {};
  const bodies = Object.fromEntries(
    Object.entries(snapshot.city.bodies).map(([name, { web: _web, ...body }]) => [name, body]),
  );
  Object.assign(snapshot, {
    ...{ offers: [], carriers: [], places: [], pages: [] },
    guides: [{ ...dutiful, translations }],
    city: { ...snapshot.city, bodies },
  });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(async () => {
  await db.link.deleteMany();
  asked.length = 0;
  up = true;
});

/** What the content says; asked for is the test's own server. */
const at = (path: string) => `https://links-of-the-test.de${path}`;
const ask: typeof askLink = (url, options) =>
  askLink(`http://${host}${new URL(url).pathname}`, { ...options, allowed: host });
const check = (pauseMs = 0) => checkLinks(system, { signal, pauseMs, ask });
const daysPass = (days: number) =>
  db.link.updateMany({ data: { checkedAt: new Date(Date.now() - days * 86_400_000) } });
const troubled = async () => (await listLinks(manager, {})).troubled;

test("a link is found in facts and texts of all languages, with its place", () => {
  const places = outgoingLinks().get(at("/gone"));
  expect(places).toMatchObject([
    { kind: "guides", title: "Ein Ratgeber", locale: "de", at: { line: 3 } },
    { kind: "guides", locale: "ar", at: { line: 1 } },
  ]);
  expect(outgoingLinks().get(at("/good"))).toMatchObject([{ at: { fact: "sources.0.url" } }]);
});

test("what leads nowhere is said with every place where it stands, and what is well is not", async () => {
  expect(await check()).toBe(3);
  expect(await troubled()).toMatchObject([
    {
      url: at("/gone"),
      state: "broken",
      outcome: "gone",
      status: 404,
      lastGoodAt: null,
      places: [{ locale: "de" }, { locale: "ar" }],
    },
  ]);
  expect(await listLinks(await theAdmin(), {})).toMatchObject({ total: 3, unasked: 0 });
  await expect(
    listLinks(await staff("carrierEditor", "musterwerk-bergisch"), {}),
  ).rejects.toMatchObject(notFound);
});

test("a server is asked once a week, and one question at a time", async () => {
  await check(40);
  const times = asked.filter(({ path }) => path.startsWith("HEAD")).map(({ at: time }) => time);
  for (const [index, time] of times.slice(1).entries()) {
    expect(time - (times[index] ?? 0)).toBeGreaterThan(30);
  }
  asked.length = 0;
  expect(await check()).toBe(0);
  await daysPass(2);
  expect(await check()).toBe(1);
  expect(asked.map(({ path }) => path)).toEqual(["HEAD /gone", "GET /gone"]);
  await daysPass(8);
  expect(await check()).toBe(3);
});

test("what may pass by itself is watched first, and remembers when it was well", async () => {
  await check();
  await daysPass(8);
  up = false;
  await check();
  const busy = async () => (await troubled()).find(({ url }) => url === at("/busy"));
  expect(await busy()).toMatchObject({ state: "watched", status: 503 });
  expect((await busy())?.lastGoodAt).not.toBeNull();
  await daysPass(1);
  await check();
  expect(await busy()).toMatchObject({ state: "broken" });
  up = true;
  await daysPass(1);
  await check();
  expect(await busy()).toBeUndefined();
});

test("a link that stands nowhere any more is forgotten, and a portal that ends asks no more", async () => {
  await db.link.create({ data: { url: at("/old"), outcome: "gone", checkedAt: new Date(0) } });
  const ended = AbortSignal.abort();
  expect(await checkLinks(system, { signal: ended, ask })).toBe(0);
  expect(await db.link.count()).toBe(0);
  expect(asked).toEqual([]);
});

test.each([
  ["gone", 1, "broken"],
  ["serverError", 1, "watched"],
  ["serverError", 2, "broken"],
  ["certificate", 1, "watched"],
  ["guarded", 9, "guarded"],
  ["moved", 0, "moved"],
  ["closedNetwork", 1, "broken"],
] as const)("%s for the time number %d is %s", (outcome, failures, state) => {
  expect(linkState(outcome, failures)).toBe(state);
});

test("what was never asked for is due", () => {
  expect(isCheckDue(undefined, new Date())).toBe(true);
});
