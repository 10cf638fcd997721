import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { OperatorError } from "../../../lib/operator-error";

const RECOVERY_MS = 120_000;
const NOT_YET = new Set(["ECONNREFUSED", "ECONNRESET", "57P03"]);

/** Connects as soon as the server answers; after a crash it first reads its log again. */
export async function connectWhenReady(
  url: string,
  isRunning: () => boolean,
  signal: AbortSignal,
): Promise<pg.Client> {
  const deadline = Date.now() + RECOVERY_MS;
  for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
    signal.throwIfAborted();
    const client = new pg.Client({ connectionString: url });
    // Without a listener a connection that breaks later would end the whole portal.
    client.on("error", () => {});
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      if (!isTemporary(error) || !isRunning() || Date.now() > deadline) throw explain(error);
    }
    await pause(wait);
  }
}

function isTemporary(error: unknown): boolean {
  return error instanceof Error && "code" in error && NOT_YET.has(String(error.code));
}

function explain(error: unknown): OperatorError {
  const refused = error instanceof Error && "code" in error && error.code === "28P01";
  return new OperatorError(
    refused
      ? "Die Datenbank nimmt das Kennwort aus secrets.json nicht an; bitte secrets.json und den Ordner der Datenbank aus derselben Sicherung zurückspielen."
      : "Die Datenbank antwortet nicht; bitte den Start wiederholen und sonst server.log im Ordner der Datenbank lesen.",
    error,
  );
}
