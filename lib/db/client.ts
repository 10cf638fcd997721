import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "./generated/client";

export type Tx = Prisma.TransactionClient;

/** True where a unique index refused a row: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Prisma's driver sends and reads instants as UTC and does not say so: a session has to be in UTC. */
const inUtc = "-c TimeZone=UTC";

function connect(): PrismaClient {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString) throw new Error("DATABASE_URL is not set");
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, options: inUtc }) });
}

// Next evaluates modules once per bundle: without this each bundle would open a pool of its own.
const shared = globalThis as { portalDb?: PrismaClient };

/** The database. Only domain/ and the few tables of lib/ itself ask it. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, property) {
    shared.portalDb ??= connect();
    const value: unknown = Reflect.get(shared.portalDb, property, shared.portalDb);
    return typeof value === "function" ? value.bind(shared.portalDb) : value;
  },
});
