import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { databaseAt, onServer } from "./database-server";

// Runs before each test file loads anything: lib/db reads DATABASE_URL when it first connects.
const { url, template } = inject("testDatabase");
const name = `${template}_${randomUUID().slice(0, 8)}`;
await onServer(url, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));

Object.assign(process.env, {
  DATABASE_URL: databaseAt(url, name),
  PUBLIC_URL: "http://localhost:3000",
  AUTH_SECRET: "only-for-tests-only-for-tests-only-for-tests",
  ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
});
