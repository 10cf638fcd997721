import { expect, test } from "vitest";
import {
  contradicts,
  type Hearing,
  hearingOf,
  isSecondSide,
  type PersonWord,
  personWords,
  possibleWords,
  type Refuser,
  type Standing,
  type Telling,
  tellingOf,
} from "./person-rules";
import { type ReferralState, referralStates } from "./rules";

type Heard = { readonly [Word in PersonWord]?: Hearing };

/** What the person's word means in each state, before and after what was reported is confirmed. */
const table: Record<Exclude<ReferralState, "declined">, { open: Heard; confirmed: Heard }> = {
  draft: both({}),
  sent: both({ begun: "noted", cannotCome: "moves" }),
  received: both({ begun: "noted", cannotCome: "moves" }),
  waitlisted: both({ begun: "noted", cannotCome: "moves" }),
  accepted: both({ begun: "noted", cannotCome: "moves" }),
  started: {
    open: { begun: "confirms", cannotCome: "contradicts", disagrees: "contradicts" },
    confirmed: { cannotCome: "contradicts" },
  },
  completed: { open: { agrees: "noted", disagrees: "contradicts" }, confirmed: {} },
  droppedOut: { open: { agrees: "noted", disagrees: "contradicts" }, confirmed: {} },
  withdrawn: both({}),
  enteredInError: both({}),
};

/** The same of a no, by whose it was. */
const refusals: Record<Refuser, { open: Heard; confirmed: Heard }> = {
  carrier: { open: { begun: "contradicts" }, confirmed: {} },
  client: {
    open: { begun: "contradicts", agrees: "noted", disagrees: "contradicts" },
    confirmed: {},
  },
  self: both({}),
};

function both(heard: Heard) {
  return { open: heard, confirmed: heard };
}

type Cell = Pick<Standing, "state" | "refusedBy"> & {
  readonly heard: { open: Heard; confirmed: Heard };
};
const standings = referralStates.flatMap((state): Cell[] =>
  state === "declined"
    ? (["carrier", "client", "self"] as const).map((refusedBy) => ({
        ...{ state, refusedBy },
        heard: refusals[refusedBy],
      }))
    : [{ ...{ state, refusedBy: null }, heard: table[state] }],
);

const cells = standings.flatMap(({ state, refusedBy, heard }) =>
  personWords.flatMap((word) =>
    ([false, true] as const).map((confirmed) => {
      const means = heard[confirmed ? "confirmed" : "open"][word];
      const standing = { state, refusedBy, confirmed, office: false, takenBack: false };
      return { word, standing, means };
    }),
  ),
);
const unsaid = { begunSaid: false, agreedSaid: false, disputed: false };

test.each(cells)("$word of $standing: $means", ({ word, standing, means }) => {
  expect(hearingOf(word, standing)).toBe(means);
  expect(possibleWords({ ...standing, ...unsaid }).includes(word)).toBe(means !== undefined);
});

const open: readonly ReferralState[] = ["sent", "received", "waitlisted", "accepted"];

test.each(cells)("$word of $standing at an office: nothing there begins", ({ word, ...cell }) => {
  const none = word === "begun" && [...open, "declined"].includes(cell.standing.state);
  expect(hearingOf(word, { ...cell.standing, office: true })).toBe(none ? undefined : cell.means);
});

test.each(cells)("$word of $standing, consent taken back: nobody waits", ({ word, ...cell }) => {
  const none = open.includes(cell.standing.state);
  expect(hearingOf(word, { ...cell.standing, takenBack: true })).toBe(
    none ? undefined : cell.means,
  );
});

test("what was said waits to be heard, and is not said twice", () => {
  const usual = { confirmed: false, refusedBy: null, office: false, takenBack: false };
  const accepted = { ...unsaid, ...usual, state: "accepted" } as const;
  expect(possibleWords({ ...accepted, begunSaid: true })).toEqual(["cannotCome"]);
  const started = { ...accepted, state: "started" as const, confirmed: true };
  expect(possibleWords({ ...started, disputed: true })).toEqual([]);
  const ended = { ...accepted, state: "completed" as const };
  expect(possibleWords({ ...ended, agreedSaid: true })).toEqual(["disagrees"]);
  expect(possibleWords({ ...ended, disputed: true })).toEqual([]);
});

type Told = Partial<Parameters<typeof tellingOf>[1]>;
test.each<[Parameters<typeof tellingOf>[0], Told, Telling]>([
  ["sent", {}, "sent"],
  ["sent", { takenBack: true }, "clarifying"],
  ["accepted", { takenBack: true }, "clarifying"],
  ["completed", { takenBack: true, confirmed: true }, "completed"],
  ["accepted", {}, "accepted"],
  ["started", {}, "saysStarted"],
  ["started", { disputed: true }, "clarifying"],
  ["started", { confirmed: true }, "started"],
  ["started", { confirmed: true, disputed: true }, "clarifying"],
  ["completed", {}, "saysCompleted"],
  ["completed", { confirmed: true }, "completed"],
  ["droppedOut", {}, "saysDroppedOut"],
  ["droppedOut", { disputed: true }, "clarifying"],
  ["droppedOut", { confirmed: true }, "droppedOut"],
  ["declined", { refusedBy: "carrier" }, "clarifying"],
  ["declined", { refusedBy: "carrier", told: true }, "clarifying"],
  ["declined", { refusedBy: "carrier", confirmed: true }, "clarifying"],
  ["declined", { refusedBy: "carrier", confirmed: true, told: true }, "refused"],
  ["declined", { refusedBy: "carrier", confirmed: true, told: true, disputed: true }, "clarifying"],
  ["declined", { refusedBy: "client" }, "saysAbsent"],
  ["declined", { refusedBy: "client", disputed: true }, "clarifying"],
  ["declined", { refusedBy: "client", confirmed: true }, "declined"],
  ["declined", { refusedBy: "self" }, "ownNo"],
  ["declined", { refusedBy: "self", confirmed: true }, "ownNo"],
  ["withdrawn", {}, "withdrawn"],
])("of what is %s (%j) the page says: %s", (state, standing, telling) => {
  const usual = {
    ...{ confirmed: false, disputed: false, told: false },
    ...{ refusedBy: null, takenBack: false },
  };
  expect(tellingOf(state, { ...usual, ...standing })).toBe(telling);
});

test.each(referralStates)("a report that it is %s meets what the person has said", (answer) => {
  expect(contradicts(answer, true)).toBe(answer === "declined");
  expect(isSecondSide(answer, true)).toBe(answer === "started");
  expect([contradicts(answer, false), isSecondSide(answer, false)]).toEqual([false, false]);
});
