import { fingerprint } from "./fingerprint";

const sources = ["contentlayer.config.ts", "lib", "domain", "package-lock.json"];
const notASource = /\.test\.tsx?$|\/generated\/|^domain\/[^/]+\/[^/]+\.yaml$/;

/** Names the program that checks and builds content: another one has to build everything anew. */
export function contentVersion(root: string): string {
  return fingerprint(root, sources, (path) => !notASource.test(path));
}
