import fc from "fast-check";
import { type Answers, ages, type Goal, goals, type Time } from "@/domain/guided-path/questions";
import { germanLevels, papers } from "@/domain/offer/vocabulary";

/** What somebody may have answered on the guided path. */
export const answers: fc.Arbitrary<Answers> = fc.record(
  {
    goal: fc.constantFrom(...(Object.keys(goals) as Goal[])),
    paper: fc.constantFrom(...papers),
    german: fc.constantFrom(...germanLevels),
    time: fc.constantFrom<Time[]>("all", "hours", "evening"),
    age: fc.constantFrom(...ages),
  },
  { requiredKeys: [] },
);
