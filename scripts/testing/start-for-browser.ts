import { appendFileSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { berlinInstant } from "@/lib/berlin-instant";
import { now, today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
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

// A test that waits for midnight asks for the last second of the day.
process.on("SIGUSR2", () => {
  const real = Date.now;
  const shift = berlinInstant(addDays(today(), 1), 0).getTime() - 1_000 - now().getTime();
  Date.now = () => real() + shift;
});

// The one start that lets the settings for tests through: journeys depend on what is due today.
await runPortal({ demo: process.argv[2] === "demo", isTest: true }, portalParts);
