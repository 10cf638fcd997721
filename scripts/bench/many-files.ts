import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { locales } from "@/lib/i18n/locales";

/**
 * A content folder with so many offers, each in every language: copies of the real ones with a
 * title of their own; where nobody has translated one, with the words of another.
 * @returns their slugs
 */
export function writeContent(folder: string, offers: number): string[] {
  cpSync("content", folder, { recursive: true });
  const root = join(folder, "offers");
  const real = readdirSync(root);
  for (const slug of real) fillLanguages(root, slug, real);
  for (let number = 0; real.length + number < offers; number++) {
    const slug = real[number % real.length] ?? "";
    const copy = join(root, `${slug}-${number}`);
    cpSync(join(root, slug), copy, { recursive: true });
    const german = readFileSync(join(copy, "de.mdx"), "utf8");
    writeFileSync(join(copy, "de.mdx"), german.replace(/^title: .*$/m, `title: "Kurs ${number}"`));
  }
  return readdirSync(root);
}

function fillLanguages(root: string, slug: string, others: readonly string[]): void {
  for (const locale of locales) {
    const file = join(root, slug, `${locale}.mdx`);
    const other = others.find((each) => existsSync(join(root, each, `${locale}.mdx`)));
    if (!existsSync(file) && other) cpSync(join(root, other, `${locale}.mdx`), file);
  }
}
