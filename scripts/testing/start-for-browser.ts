import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { portalParts } from "../runtime/portal-parts";
import { runPortal } from "../runtime/start-portal";

// All that the portal says is kept beside its data: a journey looks for what must not stand there.
const log = join(dirname(process.env.DATA_DIR ?? "data"), "portal.log");
mkdirSync(dirname(log), { recursive: true });
for (const stream of [process.stdout, process.stderr]) {
  const write = stream.write.bind(stream) as (...given: unknown[]) => boolean;
  stream.write = ((chunk: Uint8Array | string, ...rest: unknown[]) => {
    appendFileSync(log, chunk);
    return write(chunk, ...rest);
  }) as typeof stream.write;
}

// The one start that lets the settings for tests through: journeys depend on what is due today.
await runPortal({ demo: process.argv[2] === "demo", isTest: true }, portalParts);
