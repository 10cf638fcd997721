import fc from "fast-check";
import { type Answers, ages, goals, type Time } from "@/domain/guided-path/questions";
import { germanLevels, papers } from "@/domain/offer/vocabulary";
import { keysOf } from "@/lib/keys-of";

/** What somebody may have answered on the guided path. */
export const answers: fc.Arbitrary<Answers> = fc.record(
  {
    goal: fc.constantFrom(...keysOf(goals)),
    paper: fc.constantFrom(...papers),
    german: fc.constantFrom(...germanLevels),
    time: fc.constantFrom<Time[]>("all", "hours", "evening"),
    age: fc.constantFrom(...ages),
  },
  { requiredKeys: [] },
);
