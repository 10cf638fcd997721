import fc from "fast-check";
import { expect, test } from "vitest";
import { type AttendanceMark, attendanceMarks } from "./rules";
import { type AttendanceSide, attendanceSides, type NotedWeek, noteWeek } from "./two-sides";

const at = new Date("2026-12-01T09:00:00Z");
const names: Record<string, AttendanceSide> = { c: "carrier", o: "office", t: "caseworker" };
const marks: Record<string, AttendanceMark> = { p: "present", a: "absent", n: "noLessons" };

/** "c:a" is the carrier who says "absent", "t:-" the caseworker who takes back what stands there. */
function after(presses: string) {
  const said = presses.split(" ").map((press) => {
    const [side = "", mark = ""] = press.split(":");
    return { side: names[side] ?? "carrier", mark: marks[mark] ?? null, userId: null, at };
  });
  return said.reduce<NotedWeek | null>(noteWeek, null);
}

test.each([
  ["c:a", "absent", "carrier", null],
  ["c:a c:p", "present", "carrier", null],
  ["c:a t:p", "present", "caseworker", "absent"],
  ["t:a c:n", "noLessons", "carrier", "absent"],
  // It is the last word of the other side that stands beside it.
  ["c:a t:p t:n", "noLessons", "caseworker", "absent"],
  ["c:a t:p c:n", "noLessons", "carrier", "present"],
  // Whoever takes their change back leaves what the other side had said.
  ["c:a t:p t:a", "absent", "carrier", null],
  ["c:a t:-", null, "caseworker", "absent"],
  // Both say the same: the first to say so has noted it.
  ["c:a t:a", "absent", "carrier", null],
  ["o:a c:p", "present", "carrier", null],
])(
  "after %s a week is %s by the %s, and before by the other side %s",
  (presses, mark, side, before) => {
    const known = after(presses);
    expect(known).toMatchObject({ mark, side });
    expect(known?.before?.mark ?? null).toBe(before);
  },
);

test.each(["c:a c:-", "c:a c:n c:-"])("after %s nobody says anything", (presses) => {
  expect(after(presses)).toBeNull();
});

test("what stands beside a week is another word, by the other side", () => {
  const said = fc.record({
    mark: fc.constantFrom(null, ...attendanceMarks),
    side: fc.constantFrom(...attendanceSides),
  });
  fc.assert(
    fc.property(fc.array(said, { minLength: 1 }), (all) => {
      const known = all
        .map((each) => ({ ...each, userId: null, at }))
        .reduce<NotedWeek | null>(noteWeek, null);
      expect(known?.mark ?? null).toBe(all.at(-1)?.mark);
      if (known?.before) {
        expect(known.before.mark).not.toBe(known.mark);
        expect(known.before.side === "caseworker").not.toBe(known.side === "caseworker");
      } else {
        expect(known === null || known.mark !== null).toBe(true);
      }
    }),
  );
});
