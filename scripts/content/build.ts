import { join } from "node:path";
import { checkContent, describe } from "@/domain/content/check";
import { PublishedContent } from "@/domain/content/published-content";
import { snapshotPath } from "@/lib/content/store";
import { contentVersion } from "../runtime/content-version";
import { announceToPortals } from "./announce";

/**
 * The content step: checks every file of the checkout and leaves one snapshot, with which a fresh
 * installation starts. Nothing that the check refuses ever reaches contentlayer.
 */
const root = process.cwd();
const { findings } = checkContent(root);
if (findings.length > 0) fail(findings.map(describe).join("\n"));

const content = new PublishedContent({
  root,
  content: join(root, "content"),
  work: join(root, ".contentlayer"),
  snapshot: snapshotPath,
  version: contentVersion(root),
});
const { failure } = await content.refresh();
if (failure) fail(failure);
await announceToPortals(root);
process.exit(0);

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
