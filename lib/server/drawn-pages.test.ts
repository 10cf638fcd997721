import { gunzipSync } from "node:zlib";
import { beforeEach, expect, test, vi } from "vitest";
import { askDrawn, type Drawing } from "./drawn-pages";
import type { Answer, Ask } from "./in-process";
import { marksIn } from "./page-marks";

const link = '<link rel="stylesheet" href="/_next/static/chunks/none.css"/>';
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  readFileSync: () =>
    "p{color:red}.a{x:1}.b{x:2}@font-face{font-family:E;src:url(/fonts/e.woff2);unicode-range:U+1200-137F}",
}));

let edition: string;
let framed: string[];
let draw: (address: string) => string;

beforeEach(() => {
  edition = "first";
  framed = [];
  draw = (address) => `<p class="a">${address}</p>`;
});

const answer = (body: string, status = 200): Answer => ({
  status,
  headers: { "content-type": "text/html" },
  body: Buffer.from(body),
});
const ask: Ask = async (address) => answer(`framework: ${address}`);

function asked(frame = answer("")) {
  return askDrawn(ask, {
    drawing: (address): Drawing | undefined =>
      address.startsWith("/list")
        ? {
            like: "/list",
            body: async () => {
              const html = draw(address);
              return { parts: [html], marks: [marksIn(html)] };
            },
          }
        : undefined,
    askFramework: async (address) => {
      framed.push(`${address} of ${edition}`);
      return frame.body.length > 0
        ? frame
        : answer(
            `<!DOCTYPE html><html><head>${link}<title>${edition}</title><script>x</script></head><body><p>framework</p></body></html>`,
          );
    },
    edition: () => edition,
  });
}

const textOf = ({ body }: Answer) => body.toString();

test("a drawn page asks for the font of its header as its body begins", async () => {
  const drawn = asked();
  draw = () => "<header>ሰላም</header>";
  expect(textOf(await drawn("/list?ti", "identity"))).toMatch(
    /<\/head><body><link rel="preload" as="font"[^>]* href="\/fonts\/e.woff2"\/><header>/,
  );
  draw = () => "<header>Hallo</header><p>ሰላም</p>";
  expect(textOf(await drawn("/list?de", "identity"))).not.toContain("preload");
});

test("a page is drawn into the frame of one that the framework has made, which is asked once", async () => {
  const drawn = asked();
  expect(textOf(await drawn("/list?a", "identity"))).toBe(
    '<!DOCTYPE html><html><head><style>p{color:red}.a{x:1}</style><title>first</title></head><body><p class="a">/list?a</p></body></html>',
  );
  expect(textOf(await drawn("/list?b", "identity"))).toContain('<p class="a">/list?b</p>');
  expect(framed).toEqual(["/list of first"]);
});

test("its head allows its style, and names its coding and its mark", async () => {
  const drawn = asked();
  const plain = await drawn("/list?a", "identity");
  const packed = await drawn("/list?a", "gzip");
  expect(packed.headers).toEqual({ ...plain.headers, "content-encoding": "gzip" });
  expect(packed.etag).toBe(plain.etag);
  expect(gunzipSync(packed.body)).toEqual(plain.body);
  expect(plain.etag).toMatch(/^W\/"/);
  expect(plain.headers["content-security-policy"]).toMatch(/style-src 'self' 'sha256-/);
});

test("pages do not write over each other", async () => {
  const drawn = asked();
  const pages = await Promise.all(
    ["a", "bb", "ccc"].map((name) => drawn(`/list?${name}`, "identity")),
  );
  expect(pages.map((page) => /\?\w+/.exec(textOf(page))?.[0])).toEqual(["?a", "?bb", "?ccc"]);
});

test("what was put together for one reader stays in no page of another", async () => {
  const drawn = asked();
  draw = () => `<p class="a">${"x".repeat(500)}</p>`;
  await drawn("/list?a", "identity");
  draw = () => "<p>y</p>";
  const [short, again] = [await drawn("/list?b", "identity"), await drawn("/list?b", "gzip")];
  expect(textOf(short)).not.toContain("xxx");
  expect(gunzipSync(again.body)).toEqual(short.body);
});

test("another edition gets another frame", async () => {
  const drawn = asked();
  await drawn("/list?a", "identity");
  edition = "second";
  expect(textOf(await drawn("/list?a", "identity"))).toContain("<title>second</title>");
});

test("what is not drawn is asked of the framework", async () => {
  expect(textOf(await asked()("/other", "identity"))).toBe("framework: /other");
});

test.each([
  ["drawing fails", undefined],
  ["the frame has no body", answer("<html>")],
  ["the frame is an error", answer(`${link}<body></body>`, 500)],
])(
  "where %s the framework makes the page, and the next one is tried again",
  async (_what, frame) => {
    const told = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    draw = () => {
      throw new Error("broken");
    };
    const drawn = asked(frame);
    expect(textOf(await drawn("/list?a", "identity"))).toBe("framework: /list?a");
    expect(textOf(await drawn("/list?b", "identity"))).toBe("framework: /list?b");
    expect(framed.length).toBe(frame ? 2 : 1);
    expect(told.mock.calls.join("")).not.toContain("/list?");
    told.mockRestore();
  },
);
