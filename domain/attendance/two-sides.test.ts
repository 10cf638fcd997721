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
  // Whoever takes their own word back gives the other side's back, and has not denied it.
  ["t:a c:p c:-", "absent", "caseworker", null],
  ["t:a c:p c:n c:-", "absent", "caseworker", null],
  ["t:a c:p t:n t:-", "present", "carrier", null],
  ["t:a c:- c:p c:-", "absent", "caseworker", null],
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

test.each(["c:a c:-", "c:a c:n c:-", "c:a t:- c:p c:-"])(
  "after %s nobody says anything",
  (presses) => {
    expect(after(presses)).toBeNull();
  },
);

const anySide = fc.constantFrom(...attendanceSides);
const anyMark = fc.constantFrom(...attendanceMarks);
const anyPresses = fc.array(fc.record({ mark: fc.option(anyMark), side: anySide }));
type Press = { readonly mark: AttendanceMark | null; readonly side: AttendanceSide };

const knownAfter = (presses: readonly Press[]) =>
  presses.map((press) => ({ ...press, userId: null, at })).reduce<NotedWeek | null>(noteWeek, null);

test("the last mark holds, and what stands beside a week is another word, by the other side", () => {
  fc.assert(
    fc.property(anyPresses, anyMark, anySide, (presses, mark, side) => {
      expect(knownAfter([...presses, { mark, side }])?.mark).toBe(mark);
      const known = knownAfter(presses);
      if (known?.before) {
        expect(known.before.mark).not.toBe(known.mark);
        expect(known.before.side === "caseworker").not.toBe(known.side === "caseworker");
      } else {
        expect(known === null || known.mark !== null).toBe(true);
      }
    }),
  );
});

test("a slip over the other side's word, taken back, leaves that word as it was", () => {
  fc.assert(
    fc.property(anyPresses, anyMark, (presses, mark) => {
      const known = knownAfter(presses);
      const side = known?.side === "caseworker" ? "carrier" : "caseworker";
      fc.pre(mark !== known?.mark);
      const back = knownAfter([...presses, { mark, side }, { mark: null, side }]);
      expect(back?.mark ?? null).toBe(known?.mark ?? null);
    }),
  );
});
