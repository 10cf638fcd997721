/** What the device keeps, in one place: taking this away takes everything away. */
export const copyName = "portal-copy";

export type Manifest = {
  readonly stamp: string;
  /** The day of the copy, written in the reader's language. */
  readonly day: string;
  readonly addresses: readonly string[];
};

const files = /(?:url\("?|src=")(\/(?:fonts\/|portal\.)[\w./-]+)/g;

/** The copy of the whole list that is kept; undefined: none. */
export async function keptManifest(address: string): Promise<Manifest | undefined> {
  if (!(await caches.has(copyName))) return undefined;
  const kept = await (await caches.open(copyName)).match(address);
  return kept && ((await kept.json()) as Manifest);
}

/**
 * Keeps every page the manifest names, with their fonts, and says after each how far it is. The
 * manifest comes last: a copy that was interrupted counts as none.
 * @returns how many bytes are kept
 * @throws where the network is gone or the device is full
 */
export async function keepAll(
  address: string,
  answer: Response,
  told: (done: number, all: number) => void,
): Promise<number> {
  const manifest = (await answer.clone().json()) as Manifest;
  const copy = await caches.open(copyName);
  const found = new Set<string>();
  let bytes = 0;
  const keep = async (path: string): Promise<string> => {
    const page = await fetch(path, { credentials: "omit" });
    if (!page.ok) throw new Error(`${path}: ${page.status}`);
    const text = await page.clone().blob();
    bytes += text.size;
    await copy.put(path, page);
    return path.includes(".") ? "" : text.text();
  };
  for (const [index, path] of manifest.addresses.entries()) {
    for (const [, file = ""] of (await keep(path)).matchAll(files)) found.add(file);
    told(index + 1, manifest.addresses.length);
  }
  for (const file of found) if (!(await copy.match(file))) await keep(file);
  await copy.put(address, answer);
  return bytes;
}
