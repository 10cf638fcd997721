import type { Shutdown } from "./shutdown";

/** What a start brings up beside the database; tests of the start put small ones in their place. */
export type Parts = {
  build(root: string, shutdown: Shutdown): Promise<void>;
  readonly migrations: string;
  /** Makes sure that there is content to be shown. */
  content(root: string, dataDir: string, shutdown: Shutdown): Promise<void>;
  /** Runs on the migrated database; the answer is shown below the portal's address. */
  prepare(demo: boolean, dataDir: string): Promise<string | undefined>;
  serve(address: { port: number; host: string }): Promise<{ close(): Promise<void> }>;
};
