import { join } from "node:path";
import { PublishedContent } from "@/domain/content/published-content";
import { takeOverShipped } from "@/domain/content/take-over";
import { History } from "@/lib/content/history";
import { contentWork } from "../runtime/content-folder";
import { contentVersion } from "../runtime/content-version";

/** The content of this installation, as the start has named it in the environment. */
export function openContent() {
  const root = process.cwd();
  const { CONTENT_DIR: folder = "", DATA_DIR: dataDir = "" } = process.env;
  if (!folder || !dataDir) throw new Error("CONTENT_DIR and DATA_DIR are set by the start");
  const { work, snapshot } = contentWork(dataDir);
  const history = new History(folder);
  const record = join(work, "shipped.json");
  const shipped = join(root, "content");
  return {
    work,
    snapshot,
    folder,
    history,
    content: new PublishedContent({
      root,
      content: folder,
      work,
      snapshot,
      version: contentVersion(root),
    }),
    takeOver: () => takeOverShipped({ shipped, content: folder, record }, history),
  };
}
