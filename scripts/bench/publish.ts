import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { workerChannel } from "@/lib/content/worker-lock";
import { runningDatabaseUrl } from "../runtime/postgres/embedded-database";
import { atMost, type Figure } from "./figure";
import { writeContent } from "./many-files";
import { type RunningPortal, startPortal, withDataFolder } from "./portal";
import { workerMegabytes } from "./worker-memory";

const offers = 500;
const publications = 200;
const atOnce = 25;
const targetMs = 3_000;
const patienceMs = 300_000;
const lookEveryMs = 10;

type Scene = {
  readonly portal: RunningPortal;
  readonly database: pg.Client;
  readonly folder: string;
  readonly slugs: readonly string[];
};

/**
 * From a decision to the page that everybody reads, in a running portal with so many offers in four
 * languages: the decision is put down as an approval puts it down.
 */
export function publishFigures(): Promise<Figure[]> {
  return withDataFolder(async (dataDir) => {
    const folder = join(dataDir, "..", "content");
    const slugs = writeContent(folder, offers);
    const portal = await startPortal(dataDir, { contentDir: folder });
    const database = new pg.Client({ connectionString: runningDatabaseUrl(dataDir) });
    try {
      await database.connect();
      return await measure({ portal, database, folder, slugs });
    } finally {
      await database.end();
      await portal.stop();
    }
  });
}

async function measure(scene: Scene): Promise<Figure[]> {
  const { portal, database, slugs } = scene;
  const built = await timed(() =>
    until(async () => {
      const { rows } = await database.query(`SELECT count(*)::int AS offers FROM "Offer"`);
      return rows[0].offers === offers;
    }),
  );
  const visible: number[] = [];
  let megabytes = 0;
  for (let number = 0; number < publications; number++) {
    const slug = slugs[(number * 7) % slugs.length] ?? "";
    visible.push(await timed(() => publish(scene, [slug], `Nummer ${number}`)));
    megabytes = Math.max(megabytes, workerMegabytes(portal.pid));
  }
  const together = slugs.slice(0, atOnce);
  const title = "Alle zugleich";
  const burst = await timed(() => publish(scene, together, title));
  for (const slug of together) {
    if (!(await shows(scene, slug, title))) throw new Error(`${slug} is not to be seen`);
  }
  return [
    atMost(`publish: first build of ${offers} offers in 4 languages`, built, "ms", 120_000),
    atMost("publish: decided to visible, p50", share(visible, 0.5), "ms", targetMs),
    atMost("publish: decided to visible, p95", share(visible, 0.95), "ms", targetMs),
    atMost(`publish: ${atOnce} decided at once to all visible`, burst, "ms", targetMs),
    atMost(`publish: most memory of the worker, ${publications} times`, megabytes, "MB", 500),
  ];
}

/** Decides that these offers have another title, and waits for the last page and the list. */
async function publish(scene: Scene, slugs: readonly string[], title: string): Promise<void> {
  const { portal, database, folder } = scene;
  for (const slug of slugs) {
    const german = readFileSync(join(folder, "offers", slug, "de.mdx"), "utf8");
    const text = german.replace(/^title: .*$/m, `title: "${title}"`);
    await database.query(
      `INSERT INTO "Publication" (id, place, "offerId", "carrierId", "carrierName", files, message, state, "createdAt")
       SELECT $1, 'offers/' || slug, id, "carrierId", 'Träger', $2, $3, 'pending', clock_timestamp() FROM "Offer" WHERE slug = $4`,
      [
        randomUUID(),
        JSON.stringify([{ path: `content/offers/${slug}/de.mdx`, text }]),
        title,
        slug,
      ],
    );
  }
  await database.query(`NOTIFY ${workerChannel}`);
  // They are published in their order.
  await until(() => shows(scene, slugs.at(-1) ?? "", title));
  await read(portal, "/de/offers");
}

async function shows({ portal }: Scene, slug: string, title: string): Promise<boolean> {
  return (await read(portal, `/de/offers/${slug}`)).includes(title);
}

async function read(portal: RunningPortal, address: string): Promise<string> {
  return (await fetch(portal.url + address)).text();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = performance.now() + patienceMs; !(await holds()); ) {
    if (performance.now() > deadline) throw new Error("what was decided is not to be seen");
    await pause(lookEveryMs);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function share(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
}
