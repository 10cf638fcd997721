import { type XliffDocument, type XliffUnit, xliffNamespace } from "./document";
import { markupIn, piecesOf } from "./inline";

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A bare one would come back as a line feed.
  "\r": "&#13;",
};

const escaped = (text: string) => text.replace(/[&<>"\r]/g, (sign) => escapes[sign] ?? sign);

/** An XLIFF 2.0 document, of the core alone. Markup stands in codes that editors keep as they are. */
export function writeXliff({ sourceLanguage, targetLanguage, files }: XliffDocument): string {
  const languages = `srcLang="${escaped(sourceLanguage)}" trgLang="${escaped(targetLanguage)}"`;
  const body = files.map(
    ({ id, original, units }) =>
      `<file id="${escaped(id)}" original="${escaped(original)}" xml:space="preserve">\n${units.map(unitXml).join("")}</file>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<xliff xmlns="${xliffNamespace}" version="2.0" ${languages}>\n${body.join("")}</xliff>\n`;
}

function unitXml({ id, source, target, outdated = false }: XliffUnit): string {
  const codes = markupIn(source);
  const data = codes.map((code, index) => `<data id="d${index + 1}">${escaped(code)}</data>`);
  const original = data.length > 0 ? `<originalData>${data.join("")}</originalData>\n` : "";
  const state = target === "" || outdated ? "initial" : "translated";
  const translation = target === "" ? "" : `<target>${inlineXml(target, codes)}</target>\n`;
  return `<unit id="${escaped(id)}">\n${original}<segment state="${state}">\n<source>${inlineXml(source, codes)}</source>\n${translation}</segment>\n</unit>\n`;
}

function inlineXml(text: string, codes: readonly string[]): string {
  return piecesOf(text, codes)
    .map((piece) =>
      "text" in piece ? escaped(piece.text) : `<ph id="${piece.code}" dataRef="d${piece.code}"/>`,
    )
    .join("");
}
