import { describe, expect, test } from "vitest";
import { markedAnswer } from "./marked-answer";

const type = "text/calendar";
const headers = { "Cache-Control": "public, max-age=300" };

function ask(body: string, held?: string): Response {
  const given = held === undefined ? {} : { "If-None-Match": held };
  const request = new Request("http://localhost/file", { headers: given });
  return markedAnswer(request, body, { type, headers });
}

const etagOf = (body: string) => ask(body).headers.get("etag") ?? "";

test("the same bytes have the same mark, and others another", () => {
  expect(etagOf("one")).toMatch(/^W\/"[\w-]{22}"$/);
  expect(etagOf("one")).toBe(etagOf("one"));
  expect(etagOf("one")).not.toBe(etagOf("two"));
});

describe("whoever names a mark", () => {
  test.each([
    ["that holds", (etag: string) => etag],
    ["among others", (etag: string) => `"other", ${etag},"another"`],
    ["as a strong one", (etag: string) => etag.replace("W/", "")],
    ["that stands for any", () => "*"],
  ])("%s gets no body, and is told how long it holds on", async (_, held) => {
    const etag = etagOf("one");
    const answer = ask("one", held(etag));
    expect(answer.status).toBe(304);
    expect(await answer.text()).toBe("");
    expect(answer.headers.get("etag")).toBe(etag);
    expect(answer.headers.get("cache-control")).toBe(headers["Cache-Control"]);
  });

  test.each(['"other"', "", etagOf("one").slice(0, -2), `x${etagOf("one")}`])(
    "that does not hold gets all: %j",
    async (held) => {
      const answer = ask("one", held);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe("one");
      expect(answer.headers.get("content-type")).toBe(type);
    },
  );
});
