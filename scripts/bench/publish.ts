import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PublishedContent } from "@/domain/content/published-content";
import { History } from "@/lib/content/history";
import { locales } from "@/lib/i18n/locales";
import { atMost, type Figure } from "./figure";
import { withDataFolder } from "./portal";

const offers = 500;
const publications = 200;

/** From the file to the snapshot that all pages are made of, at so many offers in four languages. */
export function publishFigures(): Promise<Figure[]> {
  return withDataFolder(async (home) => {
    const content = join(home, "content");
    cpSync("content", content, { recursive: true });
    const slugs = multiply(join(content, "offers"));
    const history = new History(content);
    await history.begin("Begin");
    const site = new PublishedContent({
      root: process.cwd(),
      content,
      work: join(home, "work"),
      snapshot: join(home, "snapshot.json"),
      version: "bench",
    });
    const cold = await timed(() => site.refresh());
    const visible: number[] = [];
    const recorded: number[] = [];
    for (let number = 0; number < publications; number++) {
      const path = join("offers", slugs[number % slugs.length] ?? "", "de.mdx");
      retitle(join(content, path), `Nummer ${number}`);
      visible.push(await timed(() => site.refresh()));
      recorded.push(await timed(() => history.commit([path], `Change ${number}\n`)));
    }
    return [
      atMost("publish: first build of 500 offers in 4 languages", cold, "s", 120),
      atMost("publish: file to visible, p50", share(visible, 0.5), "s", 3),
      atMost("publish: file to visible, p95", share(visible, 0.95), "s", 3),
      atMost("publish: recorded after that, p95", share(recorded, 0.95), "s", 3),
      atMost(
        `publish: memory after ${publications}`,
        process.memoryUsage.rss() / 1_000_000,
        "MB",
        900,
      ),
    ];
  });
}

function multiply(folder: string): string[] {
  const real = readdirSync(folder);
  for (let number = 0; real.length + number < offers; number++) {
    const slug = real[number % real.length] ?? "";
    cpSync(join(folder, slug), join(folder, `${slug}-${number}`), { recursive: true });
  }
  const slugs = readdirSync(folder);
  for (const slug of slugs) fillLanguages(join(folder, slug));
  return slugs;
}

/** Every offer in every language: where nobody has translated one, by the words of another language. */
function fillLanguages(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const some = readdirSync(folder).find((name) => name !== "de.mdx");
  for (const locale of locales) {
    const file = join(folder, `${locale}.mdx`);
    if (some && !existsSync(file)) cpSync(join(folder, some), file);
  }
}

function retitle(file: string, title: string): void {
  writeFileSync(file, readFileSync(file, "utf8").replace(/^title: .*$/m, `title: "${title}"`));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

function share(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
}
