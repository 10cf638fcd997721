/** What the device keeps, in one place: taking this away takes everything away. */
export const copyName = "portal-copy";

export type Manifest = {
  readonly stamp: string;
  /** The day of the copy, written in the reader's language. */
  readonly day: string;
  readonly addresses: readonly string[];
};

const files = /(?:url\("?|src=")(\/(?:fonts\/|portal-)[\w./-]+)/g;

/** The fonts and the script that a page names. */
export function filesIn(html: string): string[] {
  return Array.from(html.matchAll(files), ([, file = ""]) => file);
}

/** Looks without opening: opening would make a copy anew that has just been taken away. */
export function inCopy(address: string): Promise<Response | undefined> {
  return caches.match(address, { cacheName: copyName, ignoreVary: true });
}

/** The copy of the whole list that is kept; undefined: none. */
export async function keptManifest(address: string): Promise<Manifest | undefined> {
  const kept = await inCopy(address);
  return kept && ((await kept.json()) as Manifest);
}

/**
 * Keeps every page the manifest names, with their fonts, and says after each how far it is. The
 * manifest comes last: a copy that was interrupted counts as none.
 * @throws where the network is gone or the device is full
 */
export async function keepAll(
  address: string,
  answer: Response,
  told: (done: number, all: number) => void,
): Promise<void> {
  const manifest = (await answer.clone().json()) as Manifest;
  const copy = await caches.open(copyName);
  const found = new Set<string>();
  const keep = async (path: string): Promise<string> => {
    const page = await fetch(path, { credentials: "omit" });
    if (!page.ok) throw new Error(`${path}: ${page.status}`);
    const forCopy = page.clone();
    const text = path.includes(".") ? "" : await page.text();
    await copy.put(path, forCopy);
    return text;
  };
  for (const [index, path] of manifest.addresses.entries()) {
    for (const file of filesIn(await keep(path))) found.add(file);
    told(index + 1, manifest.addresses.length);
  }
  for (const file of found) if (!(await copy.match(file))) await keep(file);
  await copy.put(address, answer);
}
