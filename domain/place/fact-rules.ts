import type { OpeningSpan, Weekday } from "@/lib/opening-hours";
import type { PlaceFacts } from "./facts";

export type Contradiction = { readonly path: readonly PropertyKey[]; readonly text: string };

/** What in a place's facts cannot be true together. Empty when all is well. */
export function placeContradictions(facts: PlaceFacts): Contradiction[] {
  return [...usualHours(facts), ...exceptionalDays(facts)];
}

function usualHours({ hours = [] }: PlaceFacts): Contradiction[] {
  const taken = new Map<Weekday, OpeningSpan[]>();
  return hours.flatMap((entry, index) => {
    const clashes = entry.weekdays.some((day) => {
      const before = taken.get(day) ?? [];
      taken.set(day, [...before, entry]);
      return before.some((other) => overlap(other, entry));
    });
    return spanProblems(entry, clashes, ["hours", index]);
  });
}

function exceptionalDays({ exceptions = [] }: PlaceFacts): Contradiction[] {
  return exceptions.flatMap(({ from, to = from, open = [] }, index) => {
    const path = ["exceptions", index];
    const earlier = exceptions.slice(0, index);
    const sameDays = earlier.some((other) => other.from <= to && from <= (other.to ?? other.from));
    return [
      ...(from > to
        ? [{ path: [...path, "to"], text: "der letzte Tag liegt vor dem ersten" }]
        : []),
      ...(sameDays
        ? [{ path: [...path, "from"], text: "für diese Tage gibt es schon eine Ausnahme" }]
        : []),
      ...open.flatMap((span, at) => {
        const clashes = open.slice(0, at).some((other) => overlap(other, span));
        return spanProblems(span, clashes, [...path, "open", at]);
      }),
    ];
  });
}

function spanProblems(
  { from, to }: OpeningSpan,
  clashes: boolean,
  path: readonly PropertyKey[],
): Contradiction[] {
  return [
    ...(from >= to ? [{ path: [...path, "to"], text: "die Öffnung endet vor ihrem Beginn" }] : []),
    ...(clashes
      ? [{ path: [...path, "from"], text: "die Öffnung überschneidet sich mit einer anderen" }]
      : []),
  ];
}

function overlap(a: OpeningSpan, b: OpeningSpan): boolean {
  return a.from < b.to && b.from < a.to;
}
