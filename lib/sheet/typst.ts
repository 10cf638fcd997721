import { join } from "node:path";
import { type CompileDocArgs, NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { fontBlobs } from "./fonts";

const folder = join(process.cwd(), "lib", "sheet");

let kept: NodeCompiler | undefined;

/**
 * Typst is code: what people have written goes in as data alone, and a template puts it on paper.
 * @param template file name in this folder
 * @param put what is to become of it. A compiled document is never held: its memory is not
 *   JavaScript's, which would free it much too late.
 * @throws Error with what Typst says
 */
function withTypst<Result>(
  template: string,
  data: unknown,
  put: (typst: NodeCompiler, document: CompileDocArgs) => Result,
): Result {
  kept ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...fontBlobs()] }],
  });
  try {
    return put(kept, {
      mainFilePath: join(folder, template),
      inputs: { data: JSON.stringify(data) },
    });
  } finally {
    // Typst remembers what it has laid out, without an end, unless it is told to forget.
    kept.evictCache(5);
  }
}

/** A tagged PDF that keeps to PDF/UA-1. `madeAt` stands in the file as its day. */
export function typstPdf(template: string, data: unknown, madeAt: Date): Buffer {
  const creationTimestamp = Math.floor(madeAt.getTime() / 1000);
  return withTypst(template, data, (typst, document) =>
    typst.pdf(document, { pdfStandard: "ua-1", creationTimestamp }),
  );
}

/** The first page as SVG, its letters as outlines. */
export function typstSvg(template: string, data: unknown): string {
  return withTypst(template, data, (typst, document) => typst.plainSvg(document));
}

/** What a document has of a kind of element, as data. */
export function typstQuery(template: string, data: unknown, selector: string): unknown {
  return withTypst(template, data, (typst, document) => typst.query(document, { selector }));
}
