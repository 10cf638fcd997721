import { parseArgs } from "node:util";
import { OperatorError } from "../../lib/operator-error";

/** How much is made up. */
export type Amounts = {
  readonly persons: number;
  /** What happened to them, all together: calls, notes, changes, moves of referrals … */
  readonly events: number;
  readonly seed: number;
};

const usage =
  "Aufruf: npm run generate -- --persons 10000 --events 100000 [--seed 1]; höchstens 100000 Personen und 2000000 Ereignisse.";

/** @throws OperatorError where an amount is missing or no number */
export function readAmounts(args: readonly string[]): Amounts {
  const option = { type: "string" } as const;
  const options = { persons: option, events: option, seed: { ...option, default: "1" } };
  let values: { persons?: string; events?: string; seed?: string };
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new OperatorError(usage, error);
  }
  const persons = count(values.persons, 1, 100_000);
  const events = count(values.events, 0, 2_000_000);
  return { persons, events, seed: count(values.seed, 0, 1_000_000) };
}

function count(text = "", least: number, most: number): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  if (!(number >= least && number <= most)) throw new OperatorError(usage);
  return number;
}
