import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const isSheet = (path: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(path);

/**
 * The same workbook with words in the cells that readers of workbooks take for empty: the name of an
 * error ("#N/A"), and a formula that nobody has worked out yet ("=CONCAT(…)").
 * @param bytes a workbook (.xlsx), its unpacked size known to be bearable
 */
export function withUnreadCells(bytes: Uint8Array): Uint8Array {
  const sheets = unzipSync(bytes, { filter: ({ name }) => isSheet(name) });
  const changed = Object.entries(sheets).flatMap(([path, sheet]) => {
    const before = strFromU8(sheet);
    const after = saidInWords(before);
    return after === before ? [] : [[path, strToU8(after)] as const];
  });
  if (changed.length === 0) return bytes;
  return zipSync({ ...unzipSync(bytes), ...Object.fromEntries(changed) }, { level: 0 });
}

/** A cell's opening tag up to its type, where that says that an error stands in it. */
const errorType = /(<(?:\w+:)?c\s[^<>]*?\bt=)"e"/g;

/** A whole cell with a formula and no result, or with an empty one: prefix, attributes, formula, result. */
const formulaCell =
  /<((?:\w+:)?)c(\s[^<>]*)>\s*<\1f\b(?:[^<>]*\/>|[^<>]*>([^<>]*)<\/\1f>)\s*(<\1v\s*\/>|<\1v\s*><\/\1v>)?\s*<\/\1c>/g;

function saidInWords(sheet: string): string {
  return sheet
    .replace(
      formulaCell,
      (cell, prefix: string, attributes: string, formula = "", result?: string) => {
        // A formula of text may well come to nothing; one of numbers cannot.
        if (result !== undefined && /\bt="str"/.test(attributes)) return cell;
        const plain = attributes.replace(/\st="[^"]*"/, "");
        return `<${prefix}c${plain} t="str"><${prefix}v>=${formula}</${prefix}v></${prefix}c>`;
      },
    )
    .replace(errorType, '$1"str"');
}
