import { setImmediate as nextTurn } from "node:timers/promises";

/** So many are taken at a time: between them others get their answers. */
const atOnce = 50;

/** Makes something of each item, in their order, without keeping others waiting meanwhile. */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  make: (item: Item, place: number) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  for (let start = 0; start < items.length; start += atOnce) {
    const some = items.slice(start, start + atOnce);
    made.push(...some.map((item, place) => make(item, start + place)));
    await nextTurn();
  }
  return made;
}
