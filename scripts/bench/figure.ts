/** One measured figure with what it is to be. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly target: string;
  readonly pass: boolean;
};

/** A figure that may not be more than `limit`. */
export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return {
    name,
    value: Math.round(value * 100) / 100,
    unit,
    target: `<= ${limit}`,
    pass: value <= limit,
  };
}

/** A figure that may not be less than `limit`. */
export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return {
    name,
    value: Math.round(value * 100) / 100,
    unit,
    target: `>= ${limit}`,
    pass: value >= limit,
  };
}
