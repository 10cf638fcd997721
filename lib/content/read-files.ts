import { closeSync, lstatSync, openSync, readSync } from "node:fs";
import { largestFile } from "./bounds";

type Read = { readonly identity: string; readonly text: string };

/** A file that changed so shortly before it was read could change again without looking changed. */
const settledMs = 2_000;

/** Reads files, and of those that have not changed only that they have not. */
export class ReadFiles {
  readonly #read = new Map<string, Read>();

  /** The file's text; of one that is too long the beginning, and of what is no file nothing. */
  textOf(file: string): string {
    const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
    // A link could lead anywhere on this machine.
    if (!stat?.isFile()) return "";
    const identity = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
    const known = this.#read.get(file);
    if (known?.identity === identity) return known.text;
    const text = beginningOf(file, Number(stat.size));
    if (Date.now() - Number(stat.ctimeMs) > settledMs) this.#read.set(file, { identity, text });
    else this.#read.delete(file);
    return text;
  }
}

function beginningOf(file: string, size: number): string {
  const bytes = Buffer.alloc(Math.min(size, largestFile + 1));
  const descriptor = openSync(file, "r");
  try {
    return bytes.toString("utf8", 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}
