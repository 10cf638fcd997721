/** A kind of page that is kept finished: nothing personal in it, the same for everybody. */
export type FinishedRule = {
  /** Of the plain address, without its query. */
  readonly path: RegExp;
  /** The names its query may have; an address with any other is not kept. */
  readonly query: readonly string[];
  /** Those of them in which readers say something about themselves: such a page goes within a minute. */
  readonly personal?: readonly string[];
  /** How long it is right: a page that says what is open now changes with the minute. */
  readonly lasts: "day" | "minute" | "build";
};

export type FinishedAddress = {
  /** The one spelling of the address, under which the page is made and kept. */
  readonly address: string;
  readonly lasts: FinishedRule["lasts"];
};

/** Longer ones are nobody's: they would only push out what is read. */
const longest = 300;

/**
 * The one spelling of an address that may be kept: values that are empty, as forms send them, go,
 * and names stand in order. Undefined where no rule names it.
 */
export function finishedAddress(
  rules: readonly FinishedRule[],
  address: string,
): FinishedAddress | undefined {
  if (address.length > longest) return undefined;
  const mark = address.indexOf("?");
  const path = mark < 0 ? address : address.slice(0, mark);
  const rule = rules.find((each) => each.path.test(path));
  if (!rule) return undefined;
  if (mark < 0) return { address: path, lasts: rule.lasts };
  const query = new URLSearchParams(address.slice(mark + 1));
  const given = [...query].filter(([, value]) => value !== "");
  if (given.some(([name]) => !rule.query.includes(name))) return undefined;
  // Stable: values of one name keep their order.
  given.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const text = new URLSearchParams(given).toString();
  const isPersonal = given.some(([name]) => rule.personal?.includes(name));
  return { address: text ? `${path}?${text}` : path, lasts: isPersonal ? "minute" : rule.lasts };
}
