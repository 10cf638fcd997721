import { spawn } from "node:child_process";
import { once } from "node:events";
import { OperatorError } from "../../lib/operator-error";

export type Step = { readonly title: string; readonly args: readonly string[] };

const SPEAK_EVERY_MS = 5000;
const LINES_SHOWN = 40;

/** Runs one Node program as a step of the start: a line of progress, its output only on failure. */
export async function runStep({ title, args }: Step, signal: AbortSignal): Promise<void> {
  const progress = showProgress(title);
  const child = spawn(
    process.execPath,
    ["--import", "./scripts/runtime/end-with-parent.mjs", ...args],
    {
      // The open pipe tells the step that its parent is alive; see end-with-parent.mjs.
      stdio: ["pipe", "pipe", "pipe"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        PORTAL_STEP_PARENT: String(process.pid),
      },
      signal,
    },
  );
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
  }
  try {
    const [code] = await once(child, "close");
    progress.end(code === 0);
    if (code !== 0)
      throw new OperatorError(
        `${lastLines(output)}\nDer Schritt „${title}“ ist gescheitert; den Grund nennt die Ausgabe darüber.`,
      );
  } finally {
    progress.end(false);
  }
}

function lastLines(output: readonly string[]): string {
  return output.join("").trimEnd().split("\n").slice(-LINES_SHOWN).join("\n");
}

/** In a terminal one line that counts; in a log a line at the start, now and then, and at the end. */
function showProgress(title: string): { end(done: boolean): void } {
  const live = process.stdout.isTTY === true;
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1000);
  const line = (text: string) => process.stdout.write(live ? `\r\u001b[K${text}` : `${text}\n`);

  line(`${title} …`);
  const timer = setInterval(() => line(`${title} … ${seconds()} s`), live ? 1000 : SPEAK_EVERY_MS);
  let over = false;
  return {
    end(done) {
      if (over) return;
      over = true;
      clearInterval(timer);
      if (done) line(`${title}: fertig nach ${seconds()} s`);
      if (live) process.stdout.write("\n");
    },
  };
}
