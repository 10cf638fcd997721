import { existsSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "prisma/config";

if (existsSync(".env")) process.loadEnvFile(".env");

// Every Prisma command otherwise downloads a program from Prisma's host and fails where that host
// is out of reach. The value of the environment wins: a native engine may be named there.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= join(
  import.meta.dirname,
  "scripts/prisma/schema-engine.mjs",
);

const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  ...(url && { datasource: { url } }),
});
