import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

export type Load = {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 answers came. */
  readonly p99: number;
  readonly failed: number;
};

const inTurn = `
local paths, at = {}, 0
for path in io.lines(os.getenv("ADDRESSES")) do paths[#paths + 1] = path end
request = function()
  at = at % #paths + 1
  return wrk.format("GET", paths[at])
end
`;

/** Twenty connections from one process, each asking again as soon as it is answered. */
export function loadOne(address: string, seconds: number): Promise<Load> {
  return wrk([address], seconds, {});
}

/** The same over many addresses, one after the other. */
export function loadMany(
  origin: string,
  paths: readonly string[],
  seconds: number,
  folder: string,
): Promise<Load> {
  const [script, list] = [join(folder, "in-turn.lua"), join(folder, "addresses.txt")];
  writeFileSync(script, inTurn);
  writeFileSync(list, `${paths.join("\n")}\n`);
  return wrk(["-s", script, origin], seconds, { ADDRESSES: list });
}

// Not spawnSync: this very process may have to read what the portal says meanwhile.
function wrk(args: readonly string[], seconds: number, env: Record<string, string>): Promise<Load> {
  const usual = ["-t1", "-c20", `-d${seconds}s`, "--latency", "-H", "Accept-Encoding: gzip"];
  const child = spawn("wrk", [...usual, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve(readLoad(output)) : reject(new Error(`wrk ended with ${code}`)),
    );
  });
}

function readLoad(output: string): Load {
  const number = (pattern: RegExp) => Number(pattern.exec(output)?.[1] ?? 0);
  const [, amount = "", unit = "ms"] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  const inMs = { us: 0.001, ms: 1, s: 1000 }[unit] ?? 1;
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p99: Number(amount) * inMs,
    failed: number(/Non-2xx or 3xx responses: (\d+)/),
  };
}
