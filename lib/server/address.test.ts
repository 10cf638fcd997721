import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isFrameworkAddress, ownHosts, plainAddress, withoutFrameworkHeaders } from "./address";

describe("an address", () => {
  test.each([
    ["/", "/"],
    ["/de/offers", "/de/offers"],
    ["/de/offers?page=2&paper=gestattung", "/de/offers?page=2&paper=gestattung"],
    ["/%69ntern", "/intern"],
    ["/%69%6e%74%65%72%6e/inbox", "/intern/inbox"],
    ["//intern", "/intern"],
    ["/de///offers", "/de/offers"],
    ["/de/offers?back=//evil", "/de/offers?back=//evil"],
    ["/de/offers?a=1?b=2", "/de/offers?a=1?b=2"],
    ["/de/offers/b%C3%A4ckerei", "/de/offers/b%C3%A4ckerei"],
    ["/de/offers/b\u00e4ckerei", "/de/offers/b%C3%A4ckerei"],
    ["/_next/static/chunk-~[slug].css", "/_next/static/chunk-~[slug].css"],
    ["/de/contact/sent/Ab-_9", "/de/contact/sent/Ab-_9"],
  ])("%j is plainly %j", (typed, plain) => {
    expect(plainAddress(typed)).toBe(plain);
  });

  test.each([
    ["/de/%"],
    ["/de/%zz"],
    ["/de/%c3"],
    ["/de/%00"],
    ["/de/a%2Fb"],
    ["/de/a%2fb"],
    ["/de/a%5Cb"],
    ["/de/a\\b"],
    ["/de/../intern"],
    ["/de/%2e%2e/intern"],
    ["/de/.%2E/intern"],
    ["/.."],
    ["/de/\uD800"],
  ])("%j is refused", (typed) => {
    expect(plainAddress(typed)).toBeUndefined();
  });

  test("that is plain stays so, and never leads out of its folder or to another host", () => {
    const part = fc.constantFrom(
      "/",
      "..",
      ".",
      "%2e",
      "%2F",
      "%5C",
      "%25",
      "%69",
      "a",
      "ä",
      "?",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const plain = plainAddress(`/${parts.join("")}`);
        if (plain === undefined) return;
        expect(plainAddress(plain)).toBe(plain);
        const [path = ""] = plain.split("?");
        expect(new URL(path, "http://portal.test").host).toBe("portal.test");
        expect(path.split("/")).not.toContain("..");
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ["teilhabe.example", true],
  ["teilhabe.example:443", false],
  ["TEILHABE.EXAMPLE", false],
  ["www.teilhabe.example", false],
  ["teilhabe.example.evil.test", false],
  ["evil.test", false],
  ["localhost", true],
  ["localhost:3000", true],
  ["127.0.0.1:3000", true],
  ["[::1]:3000", true],
  ["localhost.evil.test", false],
  ["127.0.0.1.evil.test", false],
  ["evil.test/localhost", false],
  ["", false],
  [undefined, false],
  ["not a host", false],
])("the host %j is the portal's own: %s", (host, own) => {
  const isOwn = ownHosts("https://teilhabe.example");
  // Asked again, it is remembered.
  expect([isOwn(host), isOwn(host)]).toEqual([own, own]);
});

test("headers with which a client of the framework would ask are dropped, all others stay", () => {
  const headers = {
    rsc: "1",
    "next-router-state-tree": "x",
    "next-action": "x",
    "x-middleware-subrequest": "x",
    "x-nextjs-data": "1",
    "x-now-route-matches": "x",
    "x-forwarded-host": "evil.test",
    "x-forwarded-for": "192.0.2.1",
    host: "portal.test",
    "accept-language": "ti",
    "sec-fetch-site": "same-origin",
  };
  withoutFrameworkHeaders(headers);
  expect(Object.keys(headers).sort()).toEqual([
    "accept-language",
    "host",
    "sec-fetch-site",
    "x-forwarded-for",
  ]);
});

test.each([
  ["/de/offers.rsc", true],
  ["/de/offers.rsc?page=2", true],
  ["/de/offers.segments/_tree.segment.rsc", true],
  ["/_next/data/x/de.json", true],
  ["/de/offers?q=.rsc", false],
  ["/_next/static/chunks/a.css", false],
])("%s is for the framework's client: %s", (address, isOne) => {
  expect(isFrameworkAddress(address)).toBe(isOne);
});
