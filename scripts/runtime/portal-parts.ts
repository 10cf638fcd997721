import { announceDemo, announceSetup } from "./announcement";
import { ensureBuilt } from "./build";
import { ensureSnapshot } from "./content-folder";
import { startContentWorker } from "./content-worker";
import type { Parts } from "./parts";

export const portalParts: Parts = {
  build: ensureBuilt,
  content: ensureSnapshot,
  migrations: "prisma/migrations",
  prepare: (demo, dataDir) => (demo ? announceDemo(dataDir) : announceSetup()),
  // Loaded late: the server reads the settings when it is loaded, and needs what was built.
  serve: async (address) => {
    const { startServer } = await import("../server");
    const { reportAuditChain } = await import("../audit-chain");
    const { startPortalJobs } = await import("../jobs");
    const server = await startServer(address);
    await reportAuditChain();
    const jobs = await startPortalJobs();
    const worker = startContentWorker();
    return {
      close: async () => {
        await worker.stop();
        await jobs.stop();
        await server.close();
      },
    };
  },
};
