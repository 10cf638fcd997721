import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askLink } from "./ask-link";
import { isPublicAddress } from "./public-network";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const to =
  (status: number, location: string): Answer =>
  (_request, response) =>
    response.writeHead(status, { location }).end();
const says =
  (status: number): Answer =>
  (_request, response) =>
    response.writeHead(status).end("x");

const pages: Record<string, Answer> = {
  "/good": says(200),
  "/gone": says(404),
  "/broken": says(503),
  "/guarded": says(403),
  "/get-only": ({ method }, response) => response.writeHead(method === "GET" ? 200 : 405).end(),
  "/moved": to(301, "/good"),
  "/elsewhere-today": to(302, "/good"),
  "/to-gone": to(301, "/gone"),
  "/loop": to(302, "/loop"),
  "/inside": to(302, "http://127.0.0.1:1/admin"),
  "/inside-by-name": to(302, "http://localhost/admin"),
  "/metadata": to(302, "http://169.254.169.254/latest/meta-data"),
  "/file": to(302, "file:///etc/passwd"),
  "/with-password": to(302, "http://name:password@127.0.0.1/"),
  "/endless": (_request, response) => {
    response.writeHead(200).flushHeaders();
    const more = setInterval(() => response.write("x".repeat(65_536)), 1);
    response.on("close", () => clearInterval(more));
  },
  "/hangs-up": ({ socket }) => socket.destroy(),
};

const asked: string[] = [];
const agents = new Set<string | undefined>();
const server = createServer((request, response) => {
  asked.push(`${request.method} ${request.url}`);
  agents.add(request.headers["user-agent"]);
  (pages[request.url ?? ""] ?? says(404))(request, response);
});
let host: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const signal = new AbortController().signal;
const ask = (path: string) => askLink(`http://${host}${path}`, { signal, allowed: host });

describe("what a server answers", () => {
  test.each([
    ["/good", { outcome: "good", status: 200 }],
    ["/gone", { outcome: "gone", status: 404 }],
    ["/broken", { outcome: "serverError", status: 503 }],
    ["/guarded", { outcome: "guarded", status: 403 }],
    ["/get-only", { outcome: "good", status: 200 }],
    ["/elsewhere-today", { outcome: "good", status: 200 }],
    ["/to-gone", { outcome: "gone", status: 404 }],
    ["/loop", { outcome: "loop" }],
    ["/hangs-up", { outcome: "noAnswer" }],
  ])("%s is understood", async (path, answer) => {
    expect(await ask(path)).toEqual(answer);
  });

  test("an address that leads on for good is named", async () => {
    const movedTo = `http://${host}/good`;
    expect(await ask("/moved")).toEqual({ outcome: "moved", status: 200, movedTo });
  });

  test("it is asked by HEAD, told who asks, and its text is not waited for", async () => {
    await ask("/good");
    expect(asked).toEqual(["HEAD /good"]);
    expect([...agents]).toEqual([
      expect.stringMatching(/^Teilhabe-Portal-.+\(\+http:\/\/localhost/),
    ]);
    expect((await ask("/endless")).outcome).toBe("good");
  });
});

describe("no closed network is asked", () => {
  test.each(["/inside", "/inside-by-name", "/metadata"])("behind the redirect %s", async (path) => {
    const { outcome } = await ask(path);
    expect(["closedNetwork", "notAllowed"]).toContain(outcome);
  });

  test.each(["/file", "/with-password"])("and nothing of another kind: %s", async (path) => {
    expect(await ask(path)).toEqual({ outcome: "notAllowed" });
  });

  test.each([
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://10.1.2.3/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest",
  ])("not by %s", async (url) => {
    expect(await askLink(url, { signal })).toEqual({ outcome: "closedNetwork" });
  });

  test.each([
    "http://example.org:8080/",
    "ftp://example.org/",
    "http://a:b@example.org/",
    "kein Link",
  ])("%s is not asked at all", async (url) => {
    expect(await askLink(url, { signal })).toEqual({ outcome: "notAllowed" });
  });

  test.each([
    ["8.8.8.8", true],
    ["2a00:1450:4001:82a::200e", true],
    ["100.64.0.1", false],
    ["172.31.255.255", false],
    ["172.32.0.1", true],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["fe80::1", false],
    ["fd00::1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["2002:7f00:1::", false],
    ["no address", false],
  ])("%s is public: %s", (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic);
  });
});
