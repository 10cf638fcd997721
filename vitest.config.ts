import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": at("."),
      // Throws outside of Next's bundler by design.
      "server-only": at("node_modules/server-only/empty.js"),
    },
  },
  test: {
    // One a core of the smallest machine; left to itself, vitest would keep one core free.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,domain,lib,components,scripts/demo,scripts/generate}/**/*.test.{ts,tsx}"],
          globalSetup: "scripts/testing/database-server.ts",
          setupFiles: "scripts/testing/own-database.ts",
          // A busy machine is no failure: how fast things are is told by the benchmarks.
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "runtime",
          include: ["scripts/**/*.test.ts"],
          exclude: ["scripts/demo/**", "scripts/generate/**"],
          // Whole portals with their databases start, die and recover in these.
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
