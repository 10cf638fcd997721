import { dirname } from "node:path";
import { filteredLists, searches } from "./asked-addresses";
import { atLeast, atMost, type Figure } from "./figure";
import { startNginx } from "./nginx";
import { packedPage } from "./packed-page";
import { startPortal, withDataFolder } from "./portal";
import { ensurePrograms } from "./programs";
import { type Load, loadMany, loadOne } from "./wrk";

const seconds = 6;
/** As many addresses as are asked for again and again in an hour. */
const repeated = 300;
const pages = {
  home: "/de",
  list: "/ar/offers",
  offer: "/ti/offers/deutsch-am-abend-a2-b1",
};

/** How many readers one process serves, beside a web server that sends the same bytes from a file. */
export function throughputFigures(): Promise<Figure[]> {
  ensurePrograms("wrk", "nginx");
  return withDataFolder(async (dataDir) => {
    const portal = await startPortal(dataDir, { offers: 2_000 });
    try {
      return [
        ...(await besideNginx(portal.url, dirname(dataDir))),
        ...(await overMany("filtered", portal.url, filteredLists(), dirname(dataDir))),
        ...(await overMany("searched", portal.url, searches(), dirname(dataDir))),
      ];
    } finally {
      await portal.stop();
    }
  });
}

async function besideNginx(origin: string, folder: string): Promise<Figure[]> {
  const packed = await Promise.all(
    Object.entries(pages).map(async ([name, path]) => [name, await packedPage(origin + path)]),
  );
  const nginx = await startNginx(folder, Object.fromEntries(packed));
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) {
      // The same work beforehand for both; then one after the other, while all else is the same.
      await loadOne(origin + path, 2);
      const file = await loadOne(`${nginx.url}/${name}`, seconds);
      const own = await loadOne(origin + path, seconds);
      figures.push(...compared(name, file, own));
    }
    return figures;
  } finally {
    await nginx.stop();
  }
}

function compared(name: string, file: Load, own: Load): Figure[] {
  return [
    atLeast(`throughput ${name}: nginx`, file.perSecond, "requests/s", 0),
    atLeast(`throughput ${name}: portal`, own.perSecond, "requests/s", 0),
    atLeast(`throughput ${name}: portal to nginx`, own.perSecond / file.perSecond, "", 0.25),
    atMost(`throughput ${name}: portal failed`, own.failed, "answers", 0),
  ];
}

async function overMany(
  name: string,
  origin: string,
  paths: readonly string[],
  folder: string,
): Promise<Figure[]> {
  const again = paths.slice(0, repeated);
  // What nobody has asked for twice is not kept.
  for (const path of [...again, ...again]) await (await fetch(origin + path)).arrayBuffer();
  const warm = await loadMany(origin, again, seconds, folder);
  const cold = await loadMany(origin, paths.slice(repeated), seconds, folder);
  const asked = cold.perSecond * seconds;
  return [
    atMost(`throughput ${name}, repeated: 99 of 100 within`, warm.p99, "ms", 50),
    atLeast(`throughput ${name}, repeated`, warm.perSecond, "requests/s", 0),
    atMost(`throughput ${name}, each address new: 99 of 100 within`, cold.p99, "ms", 50),
    atLeast(`throughput ${name}, each address new`, cold.perSecond, "requests/s", 0),
    // More than there are, and the last ones were no longer new.
    atMost(
      `throughput ${name}, each address new: asked`,
      asked,
      "addresses",
      paths.length - repeated,
    ),
    atMost(`throughput ${name}: failed`, warm.failed + cold.failed, "answers", 0),
  ];
}
