import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { carrierFacts } from "@/domain/carrier/facts";
import { guideFacts } from "@/domain/guide/facts";
import { factContradictions } from "@/domain/offer/fact-rules";
import { offerFacts } from "@/domain/offer/facts";
import { pageFacts } from "@/domain/page/facts";
import { placeContradictions } from "@/domain/place/fact-rules";
import { placeFacts } from "@/domain/place/facts";
import { type ContentFile, type ContentKind, contentFiles, sourceHash } from "@/lib/content/files";
import { largestRecording, type Recordings } from "@/lib/content/recordings";
import { type Problem, readSource, type Source, schemaProblems } from "@/lib/content/source";
import { sourceText, translatedText } from "@/lib/content/text";
import { isLocale, sourceLocale } from "@/lib/i18n/locales";
import { valueFindings } from "./value-files";

export const sourceSchemas = {
  offers: sourceText.extend(offerFacts.shape),
  carriers: sourceText.extend(carrierFacts.shape),
  guides: sourceText.extend(guideFacts.shape),
  places: sourceText.extend(placeFacts.shape),
  pages: sourceText.extend(pageFacts.shape),
} satisfies Record<ContentKind, z.ZodObject>;

export type CheckedFile = ContentFile & { readonly source: Source };
export type Finding = Problem & { readonly path: string };

/** A file that another one names and that has to be there. */
export type Reference = Problem & { readonly to: string };

/** What one file says, seen by itself: what is wrong with it, and which others it names. */
export type Verdict = {
  readonly source: Source;
  readonly problems: readonly Problem[];
  readonly references: readonly Reference[];
};

const longestSlug = 100;
const slugRule = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const start = { line: 1, column: 1 };

/** Reads all content of a checkout and says everything that is wrong with it. */
export function checkContent(root: string): { files: CheckedFile[]; findings: Finding[] } {
  const folder = join(root, "content");
  const judged = contentFiles(folder).map((file) => ({
    file,
    verdict: judgeFile(file, join(root, "public")),
  }));
  const paths = new Set(judged.map(({ file }) => file.path));
  const findings = judged.flatMap(({ file, verdict }) =>
    [
      ...verdict.problems,
      ...verdict.references.filter(({ to }) => !paths.has(to)),
      ...(paths.has(sourcePathOf(file)) ? [] : [orphan]),
    ].map(({ line, column, text }) => ({ path: file.path, line, column, text })),
  );
  return {
    files: judged.map(({ file, verdict }) => ({ ...file, source: verdict.source })),
    findings: [...valueFindings(folder), ...findings],
  };
}

/** Where the German text stands that this one belongs to. */
export function sourcePathOf({ kind, slug }: Pick<ContentFile, "kind" | "slug">): string {
  return `content/${kind}/${slug}/${sourceLocale}.mdx`;
}

export const orphan: Problem = { ...start, text: "es fehlt die deutsche Fassung de.mdx" };

/** Judges one file by itself. `publicDir` holds the recordings and films it may name. */
export function judgeFile(file: ContentFile, publicDir: string): Verdict {
  const refused = nameProblems(file);
  const source = readSource(refused.length > 0 ? "" : file.text);
  const problems = refused.length > 0 ? refused : [...source.problems];
  if (problems.length > 0) return { source, problems, references: [] };
  if (file.locale !== sourceLocale) {
    return { source, problems: schemaProblems(source, translatedText), references: [] };
  }
  const wrong = schemaProblems(source, sourceSchemas[file.kind]);
  if (wrong.length > 0) return { source, problems: wrong, references: [] };
  const placed = <Found extends Contradiction>({ path, ...found }: Found) => ({
    ...source.placeOf(path),
    ...found,
  });
  return {
    source,
    problems: contradictions(file.kind, source, publicFiles(publicDir)).map(placed),
    references: referencesOf(file.kind, source).map(placed),
  };
}

function nameProblems(file: ContentFile): Problem[] {
  if (!slugRule.test(file.slug) || file.slug.length > longestSlug) {
    return [{ ...start, text: `der Ordnername „${file.slug}“ darf nur a-z, 0-9 und - enthalten` }];
  }
  return isLocale(file.locale) && file.path.endsWith(`/${file.locale}.mdx`)
    ? []
    : [{ ...start, text: "die Datei muss de.mdx, ar.mdx, fa-AF.mdx oder ti.mdx heißen" }];
}

type Contradiction = { readonly path: readonly PropertyKey[]; readonly text: string };

/** What a file may name below `public/`. */
type PublicFiles = {
  readonly has: (path: string) => boolean;
  readonly bytesOf: (path: string) => number;
};

function publicFiles(folder: string): PublicFiles {
  return {
    has: (path) => existsSync(join(folder, path)),
    bytesOf: (path) => statSync(join(folder, path)).size,
  };
}

function contradictions(kind: ContentKind, source: Source, files: PublicFiles): Contradiction[] {
  switch (kind) {
    case "places":
      return placeContradictions(sourceSchemas.places.parse(source.data));
    case "pages":
      return filmProblems(source, files);
    case "guides":
      return recordingProblems(sourceSchemas.guides.parse(source.data).recordings, files);
    case "offers": {
      const facts = sourceSchemas.offers.parse(source.data);
      return [...factContradictions(facts), ...recordingProblems(facts.recordings, files)];
    }
    case "carriers":
      return [];
  }
}

function recordingProblems(recordings: Recordings = [], files: PublicFiles): Contradiction[] {
  return recordings.flatMap(({ file }, index) => {
    const path = ["recordings", index, "file"];
    if (!files.has(file)) return [{ path, text: `public${file} gibt es nicht` }];
    return files.bytesOf(file) > largestRecording
      ? [{ path, text: `public${file} ist größer als ${largestRecording / 1_000_000} MB` }]
      : [];
  });
}

function filmProblems(source: Source, files: PublicFiles): Contradiction[] {
  const { signLanguage = [] } = sourceSchemas.pages.parse(source.data);
  return signLanguage.flatMap(({ file }, index) =>
    files.has(file)
      ? []
      : [{ path: ["signLanguage", index, "file"], text: `public${file} gibt es nicht` }],
  );
}

function referencesOf(kind: ContentKind, source: Source): (Contradiction & { to: string })[] {
  if (kind === "offers") {
    const { carrier } = sourceSchemas.offers.parse(source.data);
    const to = sourcePathOf({ kind: "carriers", slug: carrier });
    return [{ path: ["carrier"], to, text: `den Träger „${carrier}“ gibt es nicht` }];
  }
  if (kind !== "pages") return [];
  const { partOf } = sourceSchemas.pages.parse(source.data);
  if (partOf === undefined) return [];
  const to = sourcePathOf({ kind: "pages", slug: partOf });
  return [{ path: ["partOf"], to, text: `die Seite „${partOf}“ gibt es nicht` }];
}

/** The hash that a translation of this German file has to carry to count as up to date. */
export function hashOfSource(file: CheckedFile): string {
  const text = z.object({ title: z.string(), summary: z.string() }).parse(file.source.data);
  return sourceHash({ ...text, body: file.source.body });
}

export function describe({ path, line, column, text }: Finding): string {
  return `${path}:${line}:${column} ${text}`;
}
