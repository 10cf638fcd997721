import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { z } from "zod";
import { say } from "../runtime/operator-output";
import { runningDatabaseUrl } from "../runtime/postgres/embedded-database";
import { caseFileParts, lists, type Role, records } from "./casework-pages";
import { ask, enter, find, searches, type Visit } from "./casework-visit";
import { atMost, type Figure } from "./figure";
import { type RunningPortal, startPortal, withDataFolder } from "./portal";

const persons = 10_000;
const events = 100_000;
/** With fewer the 95th percentile is the worst but one: a single pause of the memory's collector. */
const rounds = 60;
const warmUp = 3;
const targetMs = { page: 150, search: 100, today: 300 };

/** Parts of names as somebody types them who has heard them on the telephone. */
const heard = [
  "moham",
  "Fatma",
  "yousuf",
  "hamka",
  "sar",
  "Luwam",
  "al gou",
  "marri",
  "qaraya",
  "o",
];

/** Numbers as a missed call shows them, and their last digits. */
const number = ["+49 30 23125012", "040 66969123", "0049 (0)69 90009404", "5012", "4710 007"];

/** How long the back office of a large city takes: 10,000 persons, and what happened to them. */
export function caseworkFigures(): Promise<Figure[]> {
  return withDataFolder(async (dataDir) => {
    generate(dataDir);
    const portal = await startPortal(dataDir);
    try {
      return await measureCasework(portal, dataDir);
    } finally {
      await portal.stop();
    }
  });
}

function generate(dataDir: string): void {
  const script = ["--import", "./scripts/register.mjs", "scripts/generate/main.ts"];
  const amounts = ["--persons", String(persons), "--events", String(events)];
  const env = { ...process.env, DATA_DIR: dataDir, DATABASE_URL: "" };
  const stdio = ["ignore", "ignore", "inherit"] as const;
  const { status } = spawnSync(process.execPath, [...script, ...amounts], {
    env,
    stdio: [...stdio],
  });
  if (status !== 0) throw new Error("the persons were not made up");
}

/** Measures a portal that runs on generated data, and prints the table. */
export async function measureCasework(portal: RunningPortal, dataDir: string): Promise<Figure[]> {
  const visits = await signInAll(portal, dataDir);
  const ids = await idsOf(dataDir);
  const rows: Row[] = [];
  say(`${`${persons} persons, ${events} events`.padEnd(nameWidth)}    p50    p95  limit, in ms`);
  const measure = async (name: string, limit: number, once: (round: number) => Promise<number>) => {
    for (let round = 0; round < warmUp; round++) await once(round);
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) took.push(await once(round));
    const row = { name, took: took.toSorted((a, b) => a - b), limit };
    say(lineOf(row));
    rows.push(row);
  };
  for (const role of ["caseworker", "carrier", "admin", "lead"] as const) {
    for (const path of lists[role]) {
      await measure(`${role} ${path}`, targetMs.page, () => ask(visits[role], path));
    }
  }
  const { caseworker } = visits;
  const caseFile =
    (which: readonly string[], part = "") =>
    (round: number) =>
      ask(caseworker, `/intern/case-files/${which[round % which.length]}${part}`);
  await measure("case file, any", targetMs.page, caseFile(ids.any));
  await measure("case file, the fullest", targetMs.page, caseFile(ids.fullest));
  for (const part of caseFileParts) {
    await measure(`case file, ${part}`, targetMs.page, caseFile(ids.any, part));
  }
  for (const [page, some] of Object.entries(ids.records)) {
    await measure(page, targetMs.page, (round) =>
      ask(caseworker, page.replace("[id]", some[round % some.length] ?? "")),
    );
  }
  for (const search of searches) {
    for (const [what, typed] of Object.entries(
      search.byName ? { name: heard, number } : { number },
    )) {
      await measure(`search by part of a ${what}, ${search.path}`, targetMs.search, (round) =>
        find(caseworker, search, typed[round % typed.length] ?? ""),
      );
    }
  }
  await measure("today", targetMs.today, () => ask(caseworker, "/intern/today"));
  return rows.map(({ name, took, limit }) =>
    atMost(`casework: ${name}, p95`, share(took, 0.95), "ms", limit),
  );
}

type Row = { readonly name: string; readonly took: readonly number[]; readonly limit: number };

const nameWidth = 42;

function lineOf({ name, took, limit }: Row): string {
  const [middle, most] = [share(took, 0.5), share(took, 0.95)];
  const figures = [middle, most, limit].map((ms) => ms.toFixed(0).padStart(7)).join("");
  return `${name.padEnd(nameWidth)}${figures}  ${most <= limit ? "" : "missed"}`.trimEnd();
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
}

const accounts = z.array(z.object({ role: z.string(), email: z.string(), password: z.string() }));

async function signInAll(portal: RunningPortal, dataDir: string): Promise<Record<Role, Visit>> {
  const known = accounts.parse(
    JSON.parse(readFileSync(join(dataDir, "demo-accounts.json"), "utf8")),
  );
  const as = (role: string) => {
    const account = known.find((each) => each.role === role);
    if (!account) throw new Error(`nobody is ${role}`);
    return enter(portal.url, account);
  };
  return {
    caseworker: await as("teilhabemanager"),
    carrier: await as("carrierEditor"),
    admin: await as("admin"),
    lead: await as("lead"),
  };
}

type Ids = {
  readonly any: readonly string[];
  readonly fullest: readonly string[];
  readonly records: Readonly<Record<keyof typeof records, readonly string[]>>;
};

/** Case files here and there, those in which most has happened, and some of each other thing. */
async function idsOf(dataDir: string): Promise<Ids> {
  const database = new pg.Client({ connectionString: runningDatabaseUrl(dataDir) });
  await database.connect();
  const idsBy = async (statement: string): Promise<string[]> => {
    const { rows } = await database.query<{ id: string }>(`${statement} LIMIT ${rounds}`);
    return rows.map(({ id }) => id);
  };
  try {
    // Their log is read by their owner alone.
    const any = await idsBy(
      `SELECT file.id FROM "CaseFile" AS file JOIN "User" AS owner ON owner.id = file."ownerId"
       WHERE owner."passwordHash" IS NOT NULL ORDER BY file.id`,
    );
    const fullest = await idsBy(
      `SELECT "caseFileId" AS id FROM "CaseNote" GROUP BY 1 ORDER BY count(*) DESC`,
    );
    const some: Record<string, readonly string[]> = {};
    for (const [page, statement] of Object.entries(records)) {
      some[page] = await idsBy(`${statement} ORDER BY id`);
    }
    return { any, fullest, records: some as Ids["records"] };
  } finally {
    await database.end();
  }
}
