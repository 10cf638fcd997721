import { writeFileSync } from "node:fs";
import { checkContent, hashOfSource } from "@/domain/content/check";
import { sourceLocale } from "@/lib/i18n/locales";

/**
 * Marks the translations named on the command line (or all, with --all) as made from the
 * present German wording. For whoever has just compared the two.
 */
const wanted = process.argv.slice(2);
const { files } = checkContent(process.cwd());
for (const file of files) {
  if (file.locale === sourceLocale) continue;
  if (!wanted.includes("--all") && !wanted.includes(file.path)) continue;
  const source = files.find(
    (f) => f.kind === file.kind && f.slug === file.slug && f.locale === sourceLocale,
  );
  if (!source) continue;
  const line = `sourceHash: "${hashOfSource(source)}"`;
  writeFileSync(file.path, file.text.replace(/^sourceHash: .*$/m, line));
}
