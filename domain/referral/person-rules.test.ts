import { expect, test } from "vitest";
import {
  contradicts,
  type Hearing,
  hearingOf,
  isSecondSide,
  type PersonWord,
  personWords,
  possibleWords,
} from "./person-rules";
import { type ReferralState, referralStates } from "./rules";

type Heard = { readonly [Word in PersonWord]?: Hearing };

/** What the person's word means in each state, before and after what was reported is confirmed. */
const table: Record<ReferralState, { open: Heard; confirmed: Heard }> = {
  draft: { open: {}, confirmed: {} },
  sent: both({ begun: "noted", cannotCome: "moves" }),
  received: both({ begun: "noted", cannotCome: "moves" }),
  waitlisted: both({ begun: "noted", cannotCome: "moves" }),
  accepted: both({ begun: "noted", cannotCome: "moves" }),
  started: {
    open: { begun: "confirms", cannotCome: "contradicts" },
    confirmed: { cannotCome: "contradicts" },
  },
  declined: { open: { begun: "contradicts" }, confirmed: {} },
  completed: both({}),
  droppedOut: both({}),
  withdrawn: both({}),
  enteredInError: both({}),
};

function both(heard: Heard) {
  return { open: heard, confirmed: heard };
}

const cells = referralStates.flatMap((state) =>
  personWords.flatMap((word) =>
    ([false, true] as const).map((confirmed) => {
      const heard = table[state][confirmed ? "confirmed" : "open"][word];
      return [word, state, confirmed, heard] as const;
    }),
  ),
);

test.each(cells)("%s of what is %s (confirmed: %s): %s", (word, state, confirmed, heard) => {
  expect(hearingOf(word, { state, confirmed })).toBe(heard);
  const said = { state, confirmed, begunSaid: false, disputed: false };
  expect(possibleWords(said).includes(word)).toBe(heard !== undefined);
});

test("what was said waits to be heard, and is not said twice", () => {
  const accepted = { state: "accepted", confirmed: false, disputed: false } as const;
  expect(possibleWords({ ...accepted, begunSaid: true })).toEqual(["cannotCome"]);
  const started = { state: "started", confirmed: true, begunSaid: false } as const;
  expect(possibleWords({ ...started, disputed: true })).toEqual([]);
});

test.each(referralStates)("a report that it is %s meets what the person has said", (answer) => {
  expect(contradicts(answer, true)).toBe(answer === "declined");
  expect(isSecondSide(answer, true)).toBe(answer === "started");
  expect([contradicts(answer, false), isSecondSide(answer, false)]).toEqual([false, false]);
});
