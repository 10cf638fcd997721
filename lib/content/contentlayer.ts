import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import * as effects from "@contentlayer2/utils/effect";
import { generateDotpkg, getConfig, runMain } from "contentlayer/core";
import { z } from "zod";
import { writeWhole } from "@/lib/whole-file";

const generated = z.looseObject({
  body: z.object({ raw: z.string() }),
  _raw: z.object({ sourceFilePath: z.string() }),
});

/** What contentlayer made of a text: its fields as it names them, and its body. */
export type ReadDocument = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
};

export type Contentlayer = {
  /**
   * Reads texts, by their path below "content/".
   * @throws Error where one of them is refused
   */
  read(texts: ReadonlyMap<string, string>): Promise<Map<string, ReadDocument>>;
};

/** So many at once: it keeps everything it reads together in memory, with the code it makes of it. */
const mostAtOnce = 100;

/**
 * Contentlayer, kept running in this process. It is given nothing but what is to be read anew: of
 * two thousand texts it would write two thousand files each time.
 * @param root where its configuration stands
 * @param folder its own: what it reads and what it makes of it
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
  const build = async () => {
    // A failure that the run itself sees would end this process.
    const built = await run<{ _tag: string }>(
      T.either(generateDotpkg({ config: forgetful(config), verbose: false }) as Effect),
    );
    if (built._tag === "Left") throw new Error("contentlayer refused the content");
  };
  return {
    read: async (texts) => {
      const documents = new Map<string, ReadDocument>();
      for (const some of inPortions([...texts])) {
        putInto(folder, some);
        await build();
        for (const [path, document] of documentsIn(folder)) documents.set(path, document);
      }
      return documents;
    },
  };
}

/** It knows a text again by the time it was written, which says nothing about what stands in it. */
function forgetful({ source, ...config }: Config): Config {
  const { fetchData } = source;
  return {
    ...config,
    source: {
      ...source,
      fetchData: (given) => fetchData({ ...given, skipCachePersistence: true }),
    },
  };
}

function inPortions<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / mostAtOnce) }, (_, number) =>
    items.slice(number * mostAtOnce, (number + 1) * mostAtOnce),
  );
}

function putInto(folder: string, texts: readonly (readonly [string, string])[]): void {
  rmSync(join(folder, "content"), { recursive: true, force: true });
  rmSync(generatedIn(folder), { recursive: true, force: true });
  for (const [path, text] of texts) writeWhole(join(folder, path), text);
}

function documentsIn(folder: string): (readonly [string, ReadDocument])[] {
  return readdirSync(generatedIn(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(join(generatedIn(folder), name, "_index.json"), "utf8"))
    .flatMap((text) => z.array(generated).parse(JSON.parse(text)))
    .map(({ body, ...fields }) => [
      `content/${fields._raw.sourceFilePath}`,
      { fields: withoutBookkeeping(fields), body: body.raw.trim() },
    ]);
}

function generatedIn(folder: string): string {
  return join(folder, ".contentlayer", "generated");
}

/** Contentlayer adds `type`, `_id` and `_raw` to each object, nested ones included. */
function withoutBookkeeping(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "type" && !key.startsWith("_"))
      .map(([key, inner]) => [key, clean(inner)]),
  );
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === "object" && value !== null
    ? withoutBookkeeping(value as Record<string, unknown>)
    : value;
}

// The types of contentlayer's effects stand in a package that the compiler does not find.
type Effect = Parameters<ReturnType<typeof runMain<never>>>[0];
type Config = Parameters<typeof generateDotpkg>[0]["config"];
const { T } = effects as unknown as { T: { either(effect: Effect): Effect } };

type CustomCwd = NonNullable<Parameters<typeof runMain>[0]["customCwd"]>;

function at(folder: string): CustomCwd {
  return folder as CustomCwd;
}
