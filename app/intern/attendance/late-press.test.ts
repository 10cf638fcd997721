import { expect, test } from "vitest";
import type { NotedWeeks } from "@/domain/attendance/queries";
import type { IssueCode } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { formState } from "../issue-sentence";
import { withLatePress } from "./late-press";

const week = plainDate.parse("2026-11-16");
const at = new Date("2026-11-27T09:05:00Z");
const noted = (mark: "absent" | null): NotedWeeks => [
  { week, mark, noted: { mark, side: "caseworker", userId: null, at, before: null } },
];

function told(
  fields: Record<string, string>,
  weeks: NotedWeeks,
  { code = "changedMeanwhile", of = "" }: { code?: IssueCode; of?: string } = {},
) {
  const form = formState({ token: "", fields, issues: [{ field: "", code }] }, {});
  return withLatePress(form, form.summary, weeks, of).map(({ sentence }) => sentence);
}

test.each([
  [
    ...(["present", "absent"] as const),
    "Woche ab 16.11.2026: Inzwischen steht dort „nicht da“ (notiert vom Teilhabemanagement, 27.11.2026, 10:05 Uhr). Ihr „war da“ ist nicht notiert.",
  ],
  [
    ...(["", "absent"] as const),
    "Woche ab 16.11.2026: Inzwischen steht dort „nicht da“ (notiert vom Teilhabemanagement, 27.11.2026, 10:05 Uhr). Zurückgenommen wurde nichts.",
  ],
  [
    ...(["partly", null] as const),
    "Woche ab 16.11.2026: Inzwischen ist dort nichts notiert (zurückgenommen vom Teilhabemanagement, 27.11.2026, 10:05 Uhr). Ihr „teilweise“ ist nicht notiert.",
  ],
] as const)(
  "a press of %j that came too late says what is noted by now: %j",
  (mark, now, sentence) => {
    expect(told({ week, mark }, noted(now))).toEqual([sentence]);
  },
);

test("among several it says whose week it is, and of a week that is over that it is", () => {
  const [sentence] = told({ week, mark: "present" }, noted("absent"), { of: "Selam Beispiel" });
  expect(sentence).toContain("Woche ab 16.11.2026, \u2068Selam Beispiel\u2069: Inzwischen");
  expect(told({ week, mark: "present" }, [], { code: "notNow" })).toEqual([
    "Woche ab 16.11.2026: Diese Woche lässt sich jetzt nicht notieren.",
  ]);
});

test("what is wrong with another form stays as it is said there", () => {
  expect(told({ note: "x" }, [], { code: "notNow" })).toEqual([
    "Das geht im jetzigen Stand nicht mehr",
  ]);
  expect(told({ week, mark: "x" }, [], { code: "unknownChoice" })).toEqual([
    "Das steht nicht mehr zur Auswahl",
  ]);
});
