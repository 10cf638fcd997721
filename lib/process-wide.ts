type Place<Value> = { value: Value };

/**
 * A place that is one for the whole process. The server and the application are bundles of their own,
 * each with its own copy of every module, and meet in nothing but the process.
 * @param name the same wherever the same place is meant
 */
export function processWide<Value>(name: string, first: Value): Place<Value> {
  const places = globalThis as { [name: symbol]: unknown };
  const key = Symbol.for(`portal ${name}`);
  places[key] ??= { value: first } satisfies Place<Value>;
  // Whoever knows the name has put it there.
  return places[key] as Place<Value>;
}
