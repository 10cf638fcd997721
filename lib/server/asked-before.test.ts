import { expect, test } from "vitest";
import { AskedBefore } from "./asked-before";

const addresses = Array.from({ length: 500 }, (_, i) => `/de/search?q=wort${i}`);

test("an address is known from the second time on, however many there are between", () => {
  const before = new AskedBefore(addresses.length);
  const again = () => addresses.map((address) => before.again(address));
  expect(new Set(again())).toEqual(new Set([false]));
  expect(new Set(again())).toEqual(new Set([true]));
  expect(before.again("/de/search?q=wort")).toBe(false);
});

test("what was asked for long ago is forgotten", () => {
  const before = new AskedBefore(addresses.length / 5);
  for (const address of addresses) before.again(address);
  expect(before.again(addresses.at(-100) ?? "")).toBe(true);
  expect(before.again(addresses[0] ?? "")).toBe(false);
});
