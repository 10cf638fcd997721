import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type Env, readEnv } from "../../lib/env";
import { OperatorError } from "../../lib/operator-error";

const testSettings = {
  PORTAL_TEST_CLOCK: "stellt die Uhr des Portals",
  PORTAL_TEST_CONTENT: "zeigt andere Inhalte",
};

/** Reads the settings from .env and the environment, which wins. */
export function readSettings(root: string, isTest: boolean): Env {
  const file = join(root, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
  for (const [name, does] of Object.entries(testSettings)) {
    if (process.env[name] === undefined || isTest) continue;
    throw new OperatorError(
      `${name} ${does} und ist nur in Tests erlaubt; bitte die Variable entfernen.`,
    );
  }
  return readEnv(process.env);
}

/** Refuses a taken port before anything is built: nobody should wait a minute to learn of it. */
export function ensurePortFree(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(explainListen(error, host, port)));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

export function explainListen(error: unknown, host: string, port: number): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return new OperatorError(
      `Der Port ${port} ist schon belegt; bitte das andere Programm beenden oder mit PORT einen anderen nennen.`,
      error,
    );
  }
  if (code === "EACCES") {
    return new OperatorError(
      `Der Port ${port} ist diesem Benutzer nicht erlaubt; bitte mit PORT einen ab 1024 nennen.`,
      error,
    );
  }
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return new OperatorError(
      `HOST=${host} ist keine Adresse dieses Rechners; bitte zum Beispiel 127.0.0.1 oder 0.0.0.0 nennen.`,
      error,
    );
  }
  return error;
}
