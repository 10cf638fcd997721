import { existsSync, mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as effects from "@contentlayer2/utils/effect";
import { generateDotpkg, getConfig, runMain } from "contentlayer/core";

export type Contentlayer = {
  /** Builds everything that changed since the last time; fails where a document is refused. */
  build(): Promise<void>;
};

/**
 * Contentlayer, kept running in this process: its second build of two thousand texts takes a second.
 * @param root where its configuration stands
 * @param folder where "content" lies and ".contentlayer" is written
 */
export async function openContentlayer(root: string, folder: string): Promise<Contentlayer> {
  // What it compiles of its configuration lies in that folder and asks for packages from there.
  mkdirSync(folder, { recursive: true });
  const packages = join(folder, "node_modules");
  if (!existsSync(packages)) symlinkSync(join(root, "node_modules"), packages, "junction");
  const run = <Result>(effect: Effect) =>
    runMain<Result>({ tracingServiceName: "content", verbose: false, customCwd: at(folder) })(
      effect,
    );
  const config = await run<Config>(
    getConfig({ configPath: join(root, "contentlayer.config.ts") }) as Effect,
  );
  return {
    build: async () => {
      // A failure that the run itself sees would end this process.
      const built = await run<{ _tag: string }>(
        T.either(generateDotpkg({ config, verbose: false }) as Effect),
      );
      if (built._tag === "Left") throw new Error("contentlayer refused the content");
    },
  };
}

// The types of contentlayer's effects stand in a package that the compiler does not find.
type Effect = Parameters<ReturnType<typeof runMain<never>>>[0];
type Config = Parameters<typeof generateDotpkg>[0]["config"];
const { T } = effects as unknown as { T: { either(effect: Effect): Effect } };

type CustomCwd = NonNullable<Parameters<typeof runMain>[0]["customCwd"]>;

function at(folder: string): CustomCwd {
  return folder as CustomCwd;
}
