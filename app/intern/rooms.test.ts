import { expect, test } from "vitest";
import { barRooms } from "./rooms";

type Room = Parameters<typeof barRooms>[0][number];

const room = (label: string, often?: true): Room => ({
  href: `/intern/${label}`,
  label,
  icon: "start",
  action: "caseFile.list",
  group: "daily",
  ...(often && { often }),
});

test.each<[string, Room[], string]>([
  [
    "what is used often comes first",
    [room("a"), room("b", true), room("c", true), room("d", true), room("e", true)],
    "b c d",
  ],
  [
    "free places are filled, in the order of the column",
    [room("a"), room("b", true), room("c")],
    "a b c",
  ],
  ["no more than three", [room("a"), room("b"), room("c"), room("d")], "a b c"],
])("%s", (_, all, bar) => {
  expect(
    barRooms(all)
      .map(({ label }) => label)
      .join(" "),
  ).toBe(bar);
});
