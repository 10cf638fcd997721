import "server-only";
import { type Clock, PgBoss } from "pg-boss";
import { reportError, reportNotice } from "@/lib/log";
import { OperatorError } from "@/lib/operator-error";

/** When it is due, in five fields, by the clock in Berlin; also when a process starts, or then alone. */
type Due =
  | { readonly cron: string; readonly atStart?: true }
  | { readonly cron?: never; readonly atStart: true };

export type Job = Due & {
  readonly name: string;
  /** Ends early when `signal` says that the portal ends; what is left is done the next time. */
  readonly run: (signal: AbortSignal) => Promise<unknown>;
};

/** Made by a migration, so that the portal's role need not be allowed to make schemas. */
const schema = "pgboss";
const timeZone = "Europe/Berlin";
const patienceMs = 20_000;

const queue = {
  // One that waits or runs is enough: what it finds to do is the same for two.
  policy: "exclusive",
  // Due again before a second try would help.
  retryLimit: 0,
  expireInSeconds: 3 * 3_600,
  // After a kill -9 the job is free again once nothing was heard of its process for that long, and
  // the queue has looked, as it does each minute.
  heartbeatSeconds: 30,
  deleteAfterSeconds: 3_600,
} as const;

const pace = { pollingIntervalSeconds: 5 } as const;

/**
 * Runs what is due again and again: each time once, by one of the processes on this database.
 * A run that fails is reported and comes again when it is due the next time; one that was missed
 * while no process was there is made up for once.
 * @param clock for tests
 * @throws OperatorError where the schema is not there or not the portal's
 */
export async function startJobs(
  url: string,
  jobs: readonly Job[],
  clock?: Clock,
): Promise<{ stop(): Promise<void> }> {
  const boss = new PgBoss({
    connectionString: url,
    schema,
    createSchema: false,
    application_name: "portal jobs",
    max: 3,
    cronMonitorIntervalSeconds: 15,
    registerInstance: false,
    ...(clock ? { clock } : {}),
  });
  boss.on("error", (error) => reportError("jobs", error));
  boss.on("warning", ({ message }) => reportNotice("jobs", message));
  await boss.start().catch((error: unknown) => {
    throw new OperatorError(
      "Die Warteschlange für wiederkehrende Arbeit lässt sich nicht einrichten; bitte prüfen, ob das Schema pgboss der Datenbank da ist und der Rolle des Portals gehört.",
      error,
    );
  });
  const ended = new AbortController();
  for (const job of jobs) await take(boss, job, ended.signal);
  await forgetOthers(boss, jobs);
  return {
    stop: async () => {
      ended.abort();
      await boss.stop({ graceful: true, timeout: patienceMs });
    },
  };
}

async function take(
  boss: PgBoss,
  { name, cron, atStart, run }: Job,
  signal: AbortSignal,
): Promise<void> {
  const { policy, ...options } = queue;
  await boss.createQueue(name, { policy, ...options });
  await boss.updateQueue(name, options);
  await boss.work(name, pace, async () => {
    try {
      await run(signal);
    } catch (error) {
      // Not thrown on: the queue would keep the message, and messages can be personal.
      reportError(`job ${name}`, error);
    }
  });
  if (cron) await boss.schedule(name, cron, null, { tz: timeZone, missed: "once" });
  if (atStart) await boss.send(name);
}

/** What an older version of the portal had to do. */
async function forgetOthers(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const names = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) {
    if (!names.has(name)) await boss.unschedule(name);
  }
}
