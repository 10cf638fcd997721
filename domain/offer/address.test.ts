import { expect, test } from "vitest";
import { lastingName, movedAddresses } from "./address";

const offer = (slug: string, ...formerSlugs: string[]) => ({ slug, facts: { formerSlugs } });

test("every former address leads to the present one", () => {
  expect([...movedAddresses([offer("c", "a", "b"), offer("x")])]).toEqual([
    ["a", "c"],
    ["b", "c"],
  ]);
});

test("an address that is in use leads nowhere else, and neither does an offer's own", () => {
  const moved = movedAddresses([offer("a", "a", "b"), offer("b", "z"), offer("y", "z")]);
  expect([...moved]).toEqual([["z", "b"]]);
});

test("an offer is known by its first address, through all changes and back", () => {
  expect(lastingName({ slug: "a", facts: {} })).toBe("a");
  expect(lastingName(offer("c", "a", "b"))).toBe("a");
  expect(lastingName(offer("b", "a", "b", "c"))).toBe("a");
});
