import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { translateTexts } from "@/lib/machine-translation/libretranslate";
import { translateByMachine } from "./machine";
import { readTranslation } from "./read";
import { saveTranslation } from "./save";

type Request = { readonly q: string[]; readonly target: string; readonly api_key?: string };

/** What the server says to a request; each test may have it say something else. */
let answer: (request: Request) => { status?: number; body: string };
const asked: Request[] = [];
const usual = ({ q }: Request) => ({
  body: JSON.stringify({ translatedText: q.map((text) => `«${text}»`) }),
});

const server = createServer(async (request, response) => {
  if (request.url === "/base/languages") {
    response.end(JSON.stringify([{ code: "de", targets: ["ar", "fa", "en"] }]));
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const sent: Request = JSON.parse(Buffer.concat(chunks).toString());
  asked.push(sent);
  const { status = 200, body } = answer(sent);
  response.writeHead(status, status === 302 ? { Location: "/base/languages" } : {});
  // "" is a server that never answers.
  if (body !== "") response.end(body);
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/base`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const translator = await staff("translator");
const missing = { kind: "offers", slug: "gartenhilfe-am-samstag", locale: "fa-AF" } as const;
const written = { kind: "guides", slug: "duldung-verlaengern", locale: "ar" } as const;
const read = () => readTranslation(translator, missing);
const translate = () => translateByMachine(translator, missing);

beforeEach(async () => {
  vi.stubEnv("TRANSLATION_URL", url);
  vi.stubEnv("TRANSLATION_KEY", "schluessel");
  answer = usual;
  asked.length = 0;
  await db.translation.deleteMany();
});

async function save(typed: object) {
  const { fields, draft, germanHash: german, shown } = await read();
  const version = draft?.version ?? "";
  await saveTranslation(translator, { ...missing, ...fields, version, german, shown, ...typed });
}

test("what a program writes is a draft that says so, with all markup as it was", async () => {
  expect((await read()).machine).toBe(true);
  await translate();
  const { fields, draft, german, complaints } = await read();
  expect(draft?.review).toBe("machineMade");
  expect(fields.title).toBe(`«${german.title}»`);
  expect(fields.blocks).toHaveLength(german.blocks.length);
  expect(complaints).toEqual([]);
  expect(asked.every(({ target, api_key }) => target === "fa" && api_key === "schluessel")).toBe(
    true,
  );
});

test("it stays a program's text until somebody has compared it", async () => {
  await translate();
  await save({ title: "باغبانی" });
  expect((await read()).draft?.review).toBe("machineMade");
  await expect(translate()).rejects.toMatchObject(refusedFor("", "notNow"));
  await save({ checked: "yes" });
  expect((await read()).draft?.review).toBe("notReadByNative");
});

test("what a person has written is never replaced", async () => {
  await expect(translateByMachine(translator, written)).rejects.toMatchObject(
    refusedFor("", "notNow"),
  );
  await save({ title: "باغبانی" });
  await expect(translate()).rejects.toMatchObject(refusedFor("", "notNow"));
  expect((await read()).machine).toBe(false);
  expect(asked).toEqual([]);
});

test("into a language that the server does not know nothing is sent", async () => {
  await expect(translateByMachine(translator, { ...missing, locale: "ti" })).rejects.toMatchObject(
    refusedFor("", "machineCannot"),
  );
  expect(asked).toEqual([]);
});

test.each<[string, typeof answer]>([
  ["an error", () => ({ status: 500, body: "{}" })],
  ["a way elsewhere", () => ({ status: 302, body: "{}" })],
  ["no JSON", () => ({ body: "<html>" })],
  ["fewer texts", () => ({ body: JSON.stringify({ translatedText: [] }) })],
  ["something else", () => ({ body: JSON.stringify({ translatedText: [{}, 1] }) })],
  ["far too much", () => ({ body: JSON.stringify({ translatedText: "x".repeat(600_000) }) })],
])("where the server answers with %s nothing is written", async (_what, says) => {
  answer = says;
  await expect(translate()).rejects.toMatchObject(refusedFor("", "machineFailed"));
  expect(await db.translation.count()).toBe(0);
});

test("a server that does not answer is not waited for", async () => {
  answer = () => ({ body: "" });
  await expect(translateTexts({ url, key: undefined }, ["Hallo"], "ar", 50)).rejects.toThrow(
    "failed",
  );
});

test("what would run something is words, and never code", async () => {
  answer = ({ q }) => ({
    body: JSON.stringify({ translatedText: q.map(() => "{process.env.AUTH_SECRET} <script>") }),
  });
  await translate();
  const { fields, complaints } = await read();
  expect(fields.blocks.every((block) => !/(?<!\\)[{<]/.test(block))).toBe(true);
  expect(complaints).toEqual([]);
});

test("without a server nobody is offered a program", async () => {
  vi.stubEnv("TRANSLATION_URL", "");
  expect((await read()).machine).toBe(false);
  await expect(translate()).rejects.toMatchObject(refusedFor("", "notNow"));
});
