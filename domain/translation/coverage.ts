import { type TranslationState, translationStates } from "@/lib/content/translation-state";

/** How many texts are in which state. */
export type Coverage = Readonly<Record<TranslationState, number>> & {
  readonly all: number;
  /** Share of texts that readers get in their language and that say what the German text says: 0 to 100. */
  readonly percent: number;
};

/** Counts texts by their state in one language; of no texts all are there. */
export function coverageOf(states: readonly TranslationState[]): Coverage {
  const counts = Object.fromEntries(
    translationStates.map((state) => [state, states.filter((each) => each === state).length]),
  ) as Record<TranslationState, number>;
  const current = states.length - counts.missing - counts.outdated;
  return {
    ...counts,
    all: states.length,
    // Rounded down: nothing is whole before the last text is there.
    percent: states.length === 0 ? 100 : Math.floor((100 * current) / states.length),
  };
}
