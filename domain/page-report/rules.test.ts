import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reportAnswerBy, reportablePage } from "./rules";

describe("the address of a page is kept", () => {
  test.each([
    ["", ""],
    ["/offers", "/offers"],
    ["/offers/deutsch-am-abend-a2-b1", "/offers/deutsch-am-abend-a2-b1"],
    ["/errors/404", "/errors/404"],
    ["/offers?door=work&page=2", "/offers?door=work&page=2"],
    ["/offers?paper=duldung60b&german=A2&age=21&door=work", "/offers?door=work"],
    ["/offers?paper=duldung60a", "/offers"],
    ["/search?q=Duldung", "/search"],
    ["/contact?offer=kurs&draft=abc", "/contact"],
    ["/offers?door=<script>", "/offers"],
    ["/offers#content", "/offers"],
    ["/status/AbCdEfGhIjKlMnOpQrStUv", "/status"],
    ["/status/AbCdEfGhIjKlMnOpQrStUv/change?draft=1", "/status"],
    ["/contact/sent/AbCdEfGhIjKlMnOpQrStUv", "/contact/sent"],
    ["/report/5f0c", "/report"],
  ])("%s as %j, without secrets and without answers about the reader", (address, page) => {
    expect(reportablePage(address)).toBe(page);
  });

  test.each([
    "//evil.example",
    "https://evil.example",
    "/../etc/passwd",
    "/a/b/c/d/e/f",
    "/Offers",
    "/offers/%2e%2e",
    "/offers\n",
    `/${"a".repeat(81)}`,
    "offers",
  ])("but not where it is none of a public page: %j", (address) => {
    expect(reportablePage(address)).toBeUndefined();
  });

  test("and whatever is sent, what is kept is short and leads nowhere else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.webPath(), fc.webUrl()), (address) => {
        const page = reportablePage(address);
        if (page === undefined) return;
        expect(page.length).toBeLessThan(600);
        expect(new URL(`/de${page}`, "http://portal.example").origin).toBe("http://portal.example");
      }),
    );
  });
});

test.each([
  ["accessibility", "2026-11-24T09:00:00Z", "2026-12-22T15:00:00.000Z"],
  ["accessibility", "2027-03-20T22:59:00Z", "2027-04-17T14:00:00.000Z"],
] as const)("a report about %s of %s is answered by %s", (kind, reportedAt, until) => {
  expect(reportAnswerBy(kind, new Date(reportedAt))?.toISOString()).toBe(until);
});

test.each(["notWorking", "outdated", undefined] as const)("%s has no promise", (kind) => {
  expect(reportAnswerBy(kind, new Date())).toBeNull();
});
