import { atMost, type Figure } from "./figure";
import { startPortal, withDataFolder } from "./portal";

/** From the command to the first page, when everything has been built and set up before. */
export function startFigures(): Promise<Figure[]> {
  return withDataFolder(async (folder) => {
    const first = await startPortal(folder);
    await first.stop();
    const second = await startPortal(folder);
    await second.stop();
    return [atMost("start: second start to first page", second.readyMs / 1000, "s", 10)];
  });
}
