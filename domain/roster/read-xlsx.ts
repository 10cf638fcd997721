import readWorkbook from "read-excel-file/node";
import type { ReadLines } from "./list-table";
import { withUnreadCells } from "./xlsx-cells";

/** In bytes, once unpacked: a workbook of 10,000 rows has about 5 MB. */
const mostUnpacked = 60 * 1024 * 1024;

/**
 * Reads the first sheet of a workbook (.xlsx) that holds anything; the others are named.
 * @returns "notAList" for what is no workbook, "listTooLarge" for one that would not fit when unpacked
 */
export async function readXlsx(
  bytes: Uint8Array,
): Promise<ReadLines | "notAList" | "listTooLarge"> {
  const size = unpackedSize(bytes);
  if (size === undefined) return "notAList";
  if (size > mostUnpacked) return "listTooLarge";
  const sheets = await sheetsIn(bytes);
  if (!sheets) return "notAList";
  const full = sheets.filter(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  return {
    rows: (full[0]?.data ?? []).map((row) => row.map(cellText)),
    otherSheets: full.slice(1).map(({ sheet }) => sheet),
  };
}

async function sheetsIn(bytes: Uint8Array) {
  try {
    return await readWorkbook(Buffer.from(withUnreadCells(bytes)));
  } catch {
    return undefined;
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return cell ? "ja" : "nein";
  return String(cell);
}

const endSignature = 0x06054b50;
const fileSignature = 0x02014b50;
const endLength = 22;

/** What a ZIP file says its contents weigh: asked before anything is unpacked. */
function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - endLength;
  while (end >= 0 && view.getUint32(end, true) !== endSignature) end -= 1;
  if (end < 0) return undefined;
  let at = view.getUint32(end + 16, true);
  let size = 0;
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== fileSignature) return undefined;
    size += view.getUint32(at + 24, true);
    at += 46 + [28, 30, 32].reduce((sum, part) => sum + view.getUint16(at + part, true), 0);
  }
  return size;
}
