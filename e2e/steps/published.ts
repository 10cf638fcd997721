import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the portal under test shows. */
const snapshotPath = join(process.env.E2E_DATA_DIR ?? "", "published", "snapshot.json");

/**
 * Publishes the content with one text replaced by another, in one piece as the content step does,
 * and puts it back after `use`.
 */
export async function withPublished(
  text: string,
  other: string,
  use: () => Promise<void>,
): Promise<void> {
  const before = readFileSync(snapshotPath, "utf8");
  if (!before.includes(text)) throw new Error(`no content says „${text}“`);
  publish(before.replace(text, other));
  try {
    await use();
  } finally {
    publish(before);
  }
}

function publish(snapshot: string): void {
  writeFileSync(`${snapshotPath}.e2e`, snapshot);
  renameSync(`${snapshotPath}.e2e`, snapshotPath);
}
