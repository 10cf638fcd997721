import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";

const heard = () => [
  process.listenerCount("uncaughtException"),
  process.listenerCount("unhandledRejection"),
];

test("what goes wrong elsewhere in the process is no business of the packer", async () => {
  const before = heard();
  const { gzipQuickly } = await import("./quick-gzip");
  expect(gunzipSync(gzipQuickly(Buffer.from("<p>ሰላም</p>"))).toString()).toBe("<p>ሰላም</p>");
  expect(heard()).toEqual(before);
});
