import type { InCharge } from "@/domain/person/in-charge";
import type { Ranked } from "./rank";

/** What lies with one colleague: how much, and how much of it past its day or promise. */
export type Share = InCharge & { readonly count: number; readonly late: number };

type Held = { readonly task: Ranked; readonly by: InCharge };

/** What lies with colleagues, by colleague: who has most that is late comes first. */
export function sharesOf(held: readonly Held[], isLate: (task: Ranked) => boolean): Share[] {
  return [...Map.groupBy(held, ({ by }) => by.userId).values()]
    .flatMap((some): Share[] => {
      const late = some.filter(({ task }) => isLate(task)).length;
      return some[0] ? [{ ...some[0].by, count: some.length, late }] : [];
    })
    .toSorted((a, b) => b.late - a.late || a.displayName.localeCompare(b.displayName, "de"));
}
