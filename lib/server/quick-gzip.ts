import { gzip } from "libdeflate";

/** The quickest that libdeflate has: a page is as small as from the third of zlib's levels. */
const level = 1;

/**
 * Packs at once. Not by Node: of each page that Node packs something stays until all memory is gone
 * through, and a thousand pages later every reader waits for that.
 */
export function gzipQuickly(body: Uint8Array): Buffer {
  return Buffer.from(gzip(body, level).buffer);
}

// With its first page the package begins to end the process at whatever goes wrong anywhere in it
// and is heard by nobody. That is not for a packer to decide.

const heard = {
  uncaughtException: process.listeners("uncaughtException"),
  unhandledRejection: process.listeners("unhandledRejection"),
};
gzipQuickly(new Uint8Array());
for (const each of process.listeners("uncaughtException")) {
  if (!heard.uncaughtException.includes(each)) process.off("uncaughtException", each);
}
for (const each of process.listeners("unhandledRejection")) {
  if (!heard.unhandledRejection.includes(each)) process.off("unhandledRejection", each);
}
