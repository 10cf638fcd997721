import { join } from "node:path";
import { NodeCompiler, type NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import { fontBlobs } from "./fonts";

const folder = join(process.cwd(), "lib", "sheet");

let kept: NodeCompiler | undefined;

function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: folder,
    fontArgs: [{ fontBlobs: [...fontBlobs()] }],
  });
  return kept;
}

/**
 * Typst is code: what is written by people goes in as data alone, and a template puts it on paper.
 * @param template file name in this folder
 * @throws Error with what Typst says, which names the template's line and never the data
 */
function compile(template: string, data: unknown): NodeTypstDocument {
  const typst = compiler();
  const done = typst.compile({
    mainFilePath: join(folder, template),
    inputs: { data: JSON.stringify(data) },
  });
  // Typst remembers what it has laid out, without an end, unless it is told to forget.
  typst.evictCache(20);
  if (done.result) return done.result;
  throw new Error(`${template}: ${JSON.stringify(done.takeDiagnostics()?.shortDiagnostics)}`);
}

/** A tagged PDF that keeps to PDF/UA-1. `madeAt` stands in the file as its day. */
export function typstPdf(template: string, data: unknown, madeAt: Date): Buffer {
  return compiler().pdf(compile(template, data), {
    pdfStandard: "ua-1",
    creationTimestamp: Math.floor(madeAt.getTime() / 1000),
  });
}

/** What a document has of a kind of element, as data. */
export function typstQuery(template: string, data: unknown, selector: string): unknown {
  return compiler().query(compile(template, data), { selector });
}
