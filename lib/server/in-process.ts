import { createServer, type IncomingHttpHeaders, type RequestListener, request } from "node:http";
import { duplexPair } from "node:stream";
import type { Coding } from "./coding";

export type Answer = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The mark of its text, where whoever made it knows that; a header may name other bytes. */
  readonly etag?: string;
  /** Made in a moment: not worth its memory before somebody asks for it a second time. */
  readonly isCheap?: true;
};

/**
 * Asks for an address, as a client would, and waits for the whole answer.
 * @param coding in which the body may come; its head says whether it does
 */
export type Ask = (address: string, coding: Coding) => Promise<Answer>;

/**
 * A way to ask a request listener from within its process: real requests and answers, but over a
 * connection in memory, with no port that anybody else could reach.
 */
export function askInProcess(listener: RequestListener): Ask {
  const server = createServer(listener);
  return (address) =>
    new Promise((resolve, reject) => {
      const [near, far] = duplexPair();
      server.emit("connection", far);
      request({ path: address, headers: { host: "localhost" }, createConnection: () => near })
        .on("response", (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("error", reject);
          answer.on("end", () => {
            const { statusCode: status = 500, headers } = answer;
            resolve({ status, headers, body: Buffer.concat(chunks) });
          });
        })
        .on("error", reject)
        .end();
    });
}
