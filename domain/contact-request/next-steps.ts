import type { Channel } from "@/domain/person/channels";
import type { RequestState } from "./rules";

/** What the steps and the sentence of now are made from. */
export type Course = {
  readonly state: RequestState;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly answerBy: Date;
  readonly firstContactedAt: Date | null;
  readonly attempts: number;
  /** The case file that came of it is closed. */
  readonly closed: boolean;
  /** An appointment or a conference is still to come. */
  readonly comes: boolean;
};

/** The kinds of steps on the way. Casework adds its own here, with a word in `status.steps`. */
export type StepKind = "arrived" | "read" | "answer" | "visit" | "together";

export type NextStep = {
  readonly kind: StepKind;
  readonly stage: "done" | "now" | "later";
  /** When it happened. */
  readonly on?: Date;
  /** Until when it is promised. */
  readonly until?: Date;
};

/**
 * How many steps are done in a state; the one after them is the present one. That a case file was
 * made is no answer yet.
 */
const done: Record<RequestState, number> = {
  new: 1,
  triaged: 2,
  contacted: 3,
  converted: 2,
  answered: 3,
  duplicate: 2,
  unreachable: 2,
  withdrawn: 0,
};

/** States in which the way ends with what is done. */
const ended: ReadonlySet<RequestState> = new Set(["answered", "duplicate", "withdrawn"]);

const isOver = ({ state, closed }: Course): boolean => state === "converted" && closed;

/** Of who is accompanied no more: over, unless an appointment still stands. */
export function afterEnd({ comes }: Pick<Course, "comes">): Situation {
  return comes ? "stillComing" : "over";
}

/** The way of a request as its person sees it: what is done, what happens now, what comes. */
export function nextSteps(course: Course): NextStep[] {
  const { state, channel, receivedAt, answerBy, firstContactedAt } = course;
  const way: readonly Omit<NextStep, "stage">[] = [
    { kind: "arrived", on: receivedAt },
    { kind: "read" },
    channel === "visit" && !firstContactedAt
      ? { kind: "visit" }
      : firstContactedAt
        ? { kind: "answer", on: firstContactedAt }
        : { kind: "answer", until: answerBy },
    { kind: "together" },
  ];
  const count = state === "converted" && firstContactedAt ? 3 : done[state];
  const steps = way.map((step, index): NextStep => {
    const stage = index < count ? "done" : index === count ? "now" : "later";
    return { ...step, stage };
  });
  return ended.has(state) || isOver(course) ? steps.slice(0, count) : steps;
}

/** What is said to be happening now: one sentence in `status.now`. */
export const situations = [
  "arrived",
  "visit",
  "read",
  "missed",
  "late",
  "reached",
  "together",
  "over",
  "stillComing",
  "answered",
  "duplicate",
  "unreachable",
] as const;
export type Situation = (typeof situations)[number];

/**
 * What is happening now. Who has a case file is accompanied once somebody has spoken with them, and as
 * long as it is not closed. A promise that was not kept is said; somebody who was called in vain hears
 * that instead.
 */
export function situationOf(course: Course, at: Date): Situation {
  const { state, channel, answerBy, firstContactedAt, attempts } = course;
  if (isOver(course)) return afterEnd(course);
  if (state === "converted" && firstContactedAt) return "together";
  switch (state) {
    case "contacted":
      return "reached";
    case "answered":
    case "duplicate":
    case "unreachable":
      return state;
    default: {
      if (attempts > 0 && !firstContactedAt) return "missed";
      if (channel === "visit") return "visit";
      if (!firstContactedAt && answerBy <= at) return "late";
      return state === "new" ? "arrived" : "read";
    }
  }
}
