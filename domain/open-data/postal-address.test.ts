import { expect, test } from "vitest";
import { postalLine } from "./postal-address";

test.each([
  [
    "Beispielstraße 12, 42853 Remscheid",
    { street: "Beispielstraße 12", postalCode: "42853", city: "Remscheid" },
  ],
  [
    "Kaufhaus Musterschatz, Beispielhalle 5, 42899 Remscheid",
    {
      name: "Kaufhaus Musterschatz",
      street: "Beispielhalle 5",
      postalCode: "42899",
      city: "Remscheid",
    },
  ],
  [
    "Treffpunkt: Probeallee 21a, 42859 Remscheid",
    { name: "Treffpunkt", street: "Probeallee 21a", postalCode: "42859", city: "Remscheid" },
  ],
  [
    "Küche im Beispielwerk, 42899 Remscheid",
    { name: "Küche im Beispielwerk", postalCode: "42899", city: "Remscheid" },
  ],
  ["42899 Remscheid", { postalCode: "42899", city: "Remscheid" }],
])("%j has its parts", (text, parts) => {
  expect(postalLine(text)).toEqual(parts);
});

test.each(["Online, im Videoraum", "Nach Absprache", "", "Raum 12345", "Straße 1, 4285 Remscheid"])(
  "%j is no address",
  (text) => {
    expect(postalLine(text)).toBeUndefined();
  },
);
