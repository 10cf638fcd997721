import { type CountedState, countedStates } from "@/domain/contact/reach";
import type { Counts } from "@/domain/roster/coverage-rules";
import { reachWords } from "../words";

/** In the order of how far the portal has come: nothing is told by its colour alone. */
const order: readonly CountedState[] = [
  "engaged",
  "reached",
  "declined",
  "attempted",
  "unknown",
  "moved",
  "agedOut",
];

const tones: Record<CountedState, string> = {
  engaged: "fill-fits",
  reached: "fill-brand",
  declined: "fill-not",
  attempted: "fill-sun",
  unknown: "fill-field",
  moved: "fill-line",
  agedOut: "fill-line",
};

const width = 100;

/** The whole list as one bar; its figures stand in the table beside it. */
export function CoverageBar({ counts, label }: { counts: Counts; label: string }) {
  let start = 0;
  const parts = order
    .filter((state) => counts[state] > 0)
    .map((state) => {
      const part = { state, x: start, share: (counts[state] / counts.all) * width };
      start += part.share;
      return part;
    });
  return (
    <svg
      className="mt-2 h-5 w-full rounded-lg border border-line"
      viewBox={`0 0 ${width} 10`}
      preserveAspectRatio="none"
      role="img"
      aria-label={`${label}: ${saidIn(counts)}`}
    >
      {parts.map(({ state, x, share }) => (
        <rect key={state} className={tones[state]} x={x} y={0} width={share} height={10} />
      ))}
    </svg>
  );
}

function saidIn(counts: Counts): string {
  return countedStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${wordFor(state, counts)}`)
    .join(", ");
}

/** "1 wird begleitet", "4 werden begleitet", "4 möchten nicht". */
function wordFor(state: CountedState, counts: Counts): string {
  if (counts[state] === 1) return reachWords[state];
  if (state === "engaged") return "werden begleitet";
  return state === "declined" ? "möchten nicht" : reachWords[state];
}

/** The figures of the bar with its colours. */
export function CoverageLegend({ counts }: { counts: Counts }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
      {order.map((state) => (
        <li key={state} className="flex items-center gap-1.5">
          <svg
            className="size-3.5 rounded-sm border border-line"
            viewBox="0 0 1 1"
            aria-hidden="true"
          >
            <rect className={tones[state]} width={1} height={1} />
          </svg>
          <b>{counts[state]}</b> {wordFor(state, counts)}
        </li>
      ))}
    </ul>
  );
}
