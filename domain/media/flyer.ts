import "server-only";
import { createHash } from "node:crypto";
import { PDFDict, PDFDocument, PDFName, PDFStream } from "pdf-lib";
import { AppError, invalid } from "@/lib/errors";
import type { MediaFile } from "./picture";

/** In bytes, before and after: half an hour of a prepaid card is no flyer. */
export const largestFlyer = 2_000_000;

/** What a flyer has no need of: programs, files inside it, forms that send, and what starts others. */
const refused = [
  "JavaScript",
  "JS",
  "Launch",
  "SubmitForm",
  "ImportData",
  "EmbeddedFiles",
  "EmbeddedFile",
  "RichMedia",
  "AA",
  "XFA",
  "GoToE",
  "GoToR",
];
/** What says something about who made it, and when. */
const telling = ["Metadata", "PieceInfo", "LastModified"];

/**
 * Writes a PDF anew without what it says about its makers. One that holds a program, or can start
 * one, is refused.
 * @throws AppError "invalid" at "flyer": notAPdf, unsafePdf, or fileTooLarge
 */
export async function cleanFlyer(given: Uint8Array): Promise<MediaFile> {
  if (given.length > largestFlyer) throw invalid("flyer", "fileTooLarge");
  const bytes = await cleanPdf(given, "flyer");
  if (bytes.length > largestFlyer) throw invalid("flyer", "fileTooLarge");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { name: `${hash}.pdf`, bytes };
}

/**
 * {@link cleanFlyer} for a PDF of any size that came with the form's field `field`.
 * @throws AppError "invalid" there: notAPdf, unsafePdf
 */
export async function cleanPdf(given: Uint8Array, field: string): Promise<Uint8Array<ArrayBuffer>> {
  if (Buffer.from(given.subarray(0, 5)).toString("latin1") !== "%PDF-") {
    throw invalid(field, "notAPdf");
  }
  try {
    const document = await PDFDocument.load(given, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    if (dictsIn(document).some((dict) => isRefused(dict))) throw invalid(field, "unsafePdf");
    forgetMakers(document);
    return new Uint8Array(await document.save({ updateFieldAppearances: false }));
  } catch (error) {
    if (error instanceof AppError) throw error;
    // Encrypted, broken, or something else that only begins like one.
    throw invalid(field, "notAPdf");
  }
}

function dictsIn({ context }: PDFDocument): PDFDict[] {
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (object instanceof PDFDict) return [object];
    if (object instanceof PDFStream) return [object.dict];
    return partsOf(object);
  });
}

function forgetMakers(document: PDFDocument): void {
  const { context } = document;
  for (const dict of dictsIn(document)) {
    for (const key of telling) dict.delete(PDFName.of(key));
  }
  const { Info: info } = context.trailerInfo;
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const isMetadata = object instanceof PDFStream && typeOf(object.dict) === "/Metadata";
    if (isMetadata || reference === info) context.delete(reference);
  }
}

/** Also where a dictionary stands inside another one, and is none of the document's own objects. */
function isRefused(dict: PDFDict, depth = 0): boolean {
  return dict.entries().some(([key, value]) => {
    if (refused.includes(key.decodeText())) return true;
    if (value instanceof PDFName && refused.includes(value.decodeText())) return true;
    return depth < 12 && partsOf(value).some((part) => isRefused(part, depth + 1));
  });
}

function partsOf(value: unknown): PDFDict[] {
  if (value instanceof PDFDict) return [value];
  const isArray = typeof value === "object" && value !== null && "asArray" in value;
  return isArray ? (value.asArray as () => unknown[]).call(value).flatMap(partsOf) : [];
}

function typeOf(dict: PDFDict): string {
  return String(dict.get(PDFName.of("Type")) ?? "");
}
