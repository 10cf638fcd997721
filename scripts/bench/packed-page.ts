import { get } from "node:http";
import { setTimeout as pause } from "node:timers/promises";

/** A page's bytes as they are sent, once the portal has had the time to pack it to its best. */
export async function packedPage(address: string): Promise<Buffer> {
  const first = await gzipped(address);
  for (let tries = 0; tries < 20; tries += 1) {
    await pause(100);
    const bytes = await gzipped(address);
    if (bytes.length < first.length) return bytes;
  }
  return first;
}

// Not `fetch`, which unpacks.
function gzipped(address: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "gzip" } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => resolve(Buffer.concat(chunks)));
      answer.on("error", reject);
    }).on("error", reject);
  });
}
