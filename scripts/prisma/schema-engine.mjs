#!/usr/bin/env node
// Prisma's command line starts the file named in PRISMA_SCHEMA_ENGINE_BINARY as a program of its
// own, so it must be directly executable; the engine itself is TypeScript.
import "tsx";

const { runSchemaEngine } = await import("./schema-engine.ts");
process.exitCode = await runSchemaEngine(process.argv.slice(2), process.stdin, process.stdout);
