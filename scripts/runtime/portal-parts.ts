import { announceDemo, announceSetup } from "./announcement";
import { ensureBuilt } from "./build";
import type { Parts } from "./parts";

export const portalParts: Parts = {
  build: ensureBuilt,
  migrations: "prisma/migrations",
  prepare: (demo, dataDir) => (demo ? announceDemo(dataDir) : announceSetup()),
  // Loaded late: the server reads the settings when it is loaded, and needs what was built.
  serve: async (address) => {
    const { startServer } = await import("../server");
    const { startHousekeeping } = await import("../housekeeping");
    const server = await startServer(address);
    const housekeeping = await startHousekeeping();
    return {
      close: async () => {
        await housekeeping.stop();
        await server.close();
      },
    };
  },
};
