import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FinishedRule, finishedAddress } from "./finished-rule";

const rules: readonly FinishedRule[] = [
  { path: /^\/de$/, query: [], lasts: "day" },
  {
    path: /^\/de\/offers$/,
    query: ["paper", "age", "page"],
    personal: ["paper", "age"],
    lasts: "day",
  },
  { path: /^\/de\/places$/, query: [], lasts: "minute" },
];
const spelled = (address: string) => finishedAddress(rules, address)?.address;

describe("an address that may be kept has one spelling", () => {
  test.each([
    ["/de", "/de"],
    ["/de?", "/de"],
    ["/de/offers?age=21&paper=duldung60a", "/de/offers?age=21&paper=duldung60a"],
    ["/de/offers?paper=duldung60a&age=21", "/de/offers?age=21&paper=duldung60a"],
    ["/de/offers?paper=&age=21&page=", "/de/offers?age=21"],
    ["/de/offers?paper=b&paper=a", "/de/offers?paper=b&paper=a"],
    ["/de/offers?age=%32%31", "/de/offers?age=21"],
    ["/de/offers?age=2+1", "/de/offers?age=2+1"],
    ["/de/offers?age=2%201", "/de/offers?age=2+1"],
  ])("%s: %s", (asked, kept) => {
    expect(spelled(asked)).toBe(kept);
  });

  test("whatever the order of its names, and it stays so", () => {
    const pair = fc.tuple(fc.constantFrom("paper", "age", "page"), fc.string({ maxLength: 12 }));
    const pairs = fc.uniqueArray(pair, { selector: ([name]) => name });
    fc.assert(
      fc.property(pairs, fc.boolean(), (given, turned) => {
        const query = new URLSearchParams(turned ? given.toReversed() : given);
        const one = spelled(`/de/offers?${query}`);
        const other = spelled(`/de/offers?${new URLSearchParams(given)}`);
        expect(one).toBe(other);
        if (one) expect(spelled(one)).toBe(one);
      }),
    );
  });
});

test.each([
  ["/"],
  ["/de/"],
  ["/de/contact"],
  ["/de/offers/x"],
  ["/intern"],
  ["/de?x=1"],
  ["/de/offers?age=21&fbclid=x"],
  ["/de/offers?draft=x"],
  ["/de/offers?__proto__=x"],
  [`/de/offers?age=${"1".repeat(300)}`],
])("%s is not kept", (address) => {
  expect(spelled(address)).toBeUndefined();
});

test("a page that changes with the minute says so", () => {
  expect(finishedAddress(rules, "/de/places")?.lasts).toBe("minute");
});

test.each([
  ["/de/offers", "day"],
  ["/de/offers?page=2", "day"],
  ["/de/offers?age=&page=2", "day"],
  ["/de/offers?age=21", "minute"],
  ["/de/offers?page=2&paper=duldung60a", "minute"],
])("what readers say about themselves stays for a minute: %s, %s", (address, lasts) => {
  expect(finishedAddress(rules, address)?.lasts).toBe(lasts);
});
