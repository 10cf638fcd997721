/** The keys of a record that was written out in full: the compiler takes them for any text. */
export function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[];
}
