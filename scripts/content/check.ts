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

const slugRule = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads all content and says everything that is wrong with it, each with file, line and column. */
export function checkContent(root: string): { files: CheckedFile[]; findings: Finding[] } {
  const files = contentFiles(root).map((file) => ({ ...file, source: readSource(file.text) }));
  const around: Around = {
    carriers: new Set(files.filter((f) => f.kind === "carriers").map((f) => f.slug)),
    pages: new Set(files.filter((f) => f.kind === "pages").map((f) => f.slug)),
    hasPublicFile: (path) => existsSync(join(root, "public", path)),
    bytesOf: (path) => statSync(join(root, "public", path)).size,
  };
  const findings = files.flatMap((file) => {
    const problems = [...nameProblems(file), ...file.source.problems];
    const found =
      problems.length > 0
        ? problems
        : file.locale === sourceLocale
          ? sourceProblems(file, around)
          : schemaProblems(file.source, translatedText);
    return found.map((problem) => ({ ...problem, path: file.path }));
  });
  return { files, findings: [...valueFindings(root), ...findings, ...orphans(files)] };
}

function nameProblems(file: ContentFile): Problem[] {
  const place = { line: 1, column: 1 };
  if (!slugRule.test(file.slug)) {
    return [{ ...place, text: `der Ordnername „${file.slug}“ darf nur a-z, 0-9 und - enthalten` }];
  }
  return isLocale(file.locale) && file.path.endsWith(`/${file.locale}.mdx`)
    ? []
    : [{ ...place, text: "die Datei muss de.mdx, ar.mdx, fa-AF.mdx oder ti.mdx heißen" }];
}

/** What a file may refer to. */
type Around = {
  readonly carriers: ReadonlySet<string>;
  readonly pages: ReadonlySet<string>;
  readonly hasPublicFile: (path: string) => boolean;
  readonly bytesOf: (path: string) => number;
};

function sourceProblems(file: CheckedFile, around: Around): Problem[] {
  const problems = schemaProblems(file.source, sourceSchemas[file.kind]);
  if (problems.length > 0) return problems;
  return contradictions(file, around).map(({ path, text }) => ({
    ...file.source.placeOf(path),
    text,
  }));
}

type Contradiction = { readonly path: readonly PropertyKey[]; readonly text: string };

function contradictions(file: CheckedFile, around: Around): Contradiction[] {
  if (file.kind === "places") {
    return placeContradictions(sourceSchemas.places.parse(file.source.data));
  }
  if (file.kind === "pages") return pageContradictions(file, around);
  if (file.kind === "guides") {
    return recordingProblems(sourceSchemas.guides.parse(file.source.data).recordings, around);
  }
  if (file.kind !== "offers") return [];
  const facts = sourceSchemas.offers.parse(file.source.data);
  const unknownCarrier = { path: ["carrier"], text: `den Träger „${facts.carrier}“ gibt es nicht` };
  return [
    ...factContradictions(facts),
    ...recordingProblems(facts.recordings, around),
    ...(around.carriers.has(facts.carrier) ? [] : [unknownCarrier]),
  ];
}

function recordingProblems(recordings: Recordings = [], around: Around): Contradiction[] {
  return recordings.flatMap(({ file }, index) => {
    const path = ["recordings", index, "file"];
    if (!around.hasPublicFile(file)) return [{ path, text: `public${file} gibt es nicht` }];
    return around.bytesOf(file) > largestRecording
      ? [{ path, text: `public${file} ist größer als ${largestRecording / 1_000_000} MB` }]
      : [];
  });
}

function pageContradictions(file: CheckedFile, around: Around): Contradiction[] {
  const { partOf, signLanguage = [] } = sourceSchemas.pages.parse(file.source.data);
  return [
    ...(partOf === undefined || around.pages.has(partOf)
      ? []
      : [{ path: ["partOf"], text: `die Seite „${partOf}“ gibt es nicht` }]),
    ...signLanguage.flatMap((film, index) =>
      around.hasPublicFile(film.file)
        ? []
        : [{ path: ["signLanguage", index, "file"], text: `public${film.file} gibt es nicht` }],
    ),
  ];
}

function orphans(files: readonly CheckedFile[]): Finding[] {
  const withSource = new Set(
    files.filter((f) => f.locale === sourceLocale).map((f) => `${f.kind}/${f.slug}`),
  );
  return files
    .filter((f) => !withSource.has(`${f.kind}/${f.slug}`))
    .map(({ path }) => ({
      path,
      line: 1,
      column: 1,
      text: "es fehlt die deutsche Fassung de.mdx",
    }));
}

/** The hash that a translation of this German file has to carry to count as up to date. */
export function hashOfSource(file: CheckedFile): string {
  const text = z.object({ title: z.string(), summary: z.string() }).parse(file.source.data);
  return sourceHash({ ...text, body: file.source.body });
}

export function describe({ path, line, column, text }: Finding): string {
  return `${path}:${line}:${column} ${text}`;
}
