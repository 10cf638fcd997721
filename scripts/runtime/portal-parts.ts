import { announceDemo, announceSetup } from "./announcement";
import { ensureBuilt } from "./build";
import type { Parts } from "./parts";

export const portalParts: Parts = {
  build: ensureBuilt,
  migrations: "prisma/migrations",
  prepare: (demo, dataDir) => (demo ? announceDemo(dataDir) : announceSetup()),
  // Loaded late: the server reads the settings when it is loaded, and needs what was built.
  serve: async (address) => (await import("../server")).startServer(address),
};
