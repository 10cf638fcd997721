import { expect, test } from "vitest";
import { finishedHeads, type Head } from "./finished-head";
import { securityHeaders } from "./headers";

const given = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy": "default-src 'none'; style-src 'self' 'sha256-x'",
  "x-powered-by": "Next.js",
  "set-cookie": ["a=b"],
};

function read(head: Head): Record<string, string | undefined> {
  const pairs = Array.from({ length: head.length / 2 }, (_, i) => head.slice(2 * i, 2 * i + 2));
  return Object.fromEntries(pairs);
}

test("a page is sent with its own policy, all other protection, and its mark", () => {
  const head = read(finishedHeads({ address: "/de", lasts: "day" }, 200, given, "x").head);
  expect(head).toMatchObject({
    "Content-Security-Policy": given["content-security-policy"],
    "Content-Type": given["content-type"],
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
    ETag: "x",
    Vary: "Accept-Encoding",
  });
  expect(Object.keys(head).join()).not.toMatch(/powered|cookie/i);
});

test("a page that is the same for everybody needs no process of its own, any other has one", () => {
  for (const lasts of ["day", "minute", "build"] as const) {
    const head = read(finishedHeads({ address: "/de", lasts }, 200, given, "x").head);
    expect(head["Cross-Origin-Opener-Policy"]).toBeUndefined();
  }
  expect(securityHeaders["Cross-Origin-Opener-Policy"]).toBe("same-origin");
});

test("a browser that has the page hears its policy again and nothing of a body", () => {
  const { headUnchanged } = finishedHeads({ address: "/de", lasts: "day" }, 200, given, "x");
  const head = read(headUnchanged);
  expect(head["Content-Security-Policy"]).toBe(given["content-security-policy"]);
  expect(head["Content-Type"]).toBeUndefined();
});

test("a file whose name changes with it stays with the browser, and says nothing of pages", () => {
  const file = { address: "/portal-read.1.js", lasts: "build" } as const;
  const head = read(finishedHeads(file, 200, { "content-type": "text/javascript" }, "x").head);
  expect(head["Cache-Control"]).toContain("immutable");
  expect(Object.keys(head)).toEqual(expect.arrayContaining(["X-Content-Type-Options", "ETag"]));
  expect(head["Content-Security-Policy"]).toBeUndefined();
});

test("what is not there is kept by nobody", () => {
  const page = { address: "/de/offers/x", lasts: "day" } as const;
  const head = read(finishedHeads(page, 404, given, "x").head);
  expect(head["Cache-Control"]).toBe("no-store");
  expect(head.ETag).toBeUndefined();
});
