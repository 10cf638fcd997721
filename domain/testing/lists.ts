import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import writeWorkbook from "write-excel-file/node";
import type { StaffActor } from "@/domain/access/actor";
import { applyImport } from "@/domain/roster/apply";
import { type PreviewPart, previewImport } from "@/domain/roster/import-queries";
import type { Extent } from "@/domain/roster/list-extent";
import { listRoster } from "@/domain/roster/queries";
import { uploadList } from "@/domain/roster/upload";
import { today } from "@/lib/clock";
import { fingerprint } from "@/lib/crypto/fingerprint";

/** A list as a spreadsheet saves it for others: with semicolons. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[;"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(cell).join(";")).join("\r\n");
}

/** A workbook with these cells. */
export async function workbook(
  rows: readonly (readonly (string | number | Date | null)[])[],
): Promise<Buffer> {
  const sheet = rows.map((cells) =>
    cells.map((value) => {
      if (value === null) return null;
      if (value instanceof Date) return { value, type: Date, format: "dd.mm.yyyy" };
      return typeof value === "number" ? { value, type: Number } : { value, type: String };
    }),
  );
  return writeWorkbook(sheet).toBuffer();
}

/** A workbook whose sheet is written as a spreadsheet writes it when it cannot work something out. */
export async function brokenWorkbook(sheetData: string): Promise<Buffer> {
  const parts = unzipSync(await workbook([["Name"]]));
  const path = "xl/worksheets/sheet1.xml";
  const sheet = strFromU8(parts[path] ?? new Uint8Array());
  const broken = sheet.replace(
    /<sheetData>.*<\/sheetData>/s,
    `<sheetData>${sheetData}</sheetData>`,
  );
  return Buffer.from(zipSync({ ...parts, [path]: strToU8(broken) }));
}

/** Bytes of a text as older programs write German. */
export function windows1252(text: string): Buffer {
  return Buffer.from(text, "latin1");
}

/** What a caseworker does with lists, by the commands that its pages use. */
export function listsOf(caseworker: StaffActor) {
  const upload = async (
    rows: readonly (readonly string[])[],
    file: Buffer = Buffer.from(csv([listHead, ...rows])),
    asOf: string = today(),
    about: { readonly source?: string; readonly extent?: Extent } = {},
  ) => {
    const list = { source: "Fachdienst Zuwanderung", extent: "whole", ...about };
    return (await uploadList(caseworker, { file: file.toString("base64"), asOf, ...list })).id;
  };
  const preview = (id: string, part?: PreviewPart) => previewImport(caseworker, { id, part });
  /** What the preview's form sends once somebody has looked at it, also at how many would go missing. */
  const looked = async (id: string) => {
    const { version, print } = await preview(id);
    return { id, version, print, missing: "yes" };
  };
  const apply = async (id: string) => applyImport(caseworker, await looked(id));
  /** Those in the portal whom these rows name, whoever else is there. */
  const named = async (rows: readonly (readonly string[])[]) => {
    const names = rows.map(([last, first]) => `${first} ${last}`);
    const first = await listRoster(caseworker, {});
    const found = [...first.shown];
    for (let page = 2; page <= first.pages; page += 1) {
      found.push(...(await listRoster(caseworker, { page })).shown);
    }
    return found.filter(({ name }) => names.includes(name));
  };
  return { upload, preview, looked, apply, named };
}

export const listHead = [
  "Name",
  "Vorname",
  "Geburtsdatum",
  "Telefon",
  "Stadtteil",
  "Status",
  "gültig bis",
];

let number = 0;

/** A row about somebody who looks like nobody else. */
export function somebody(changed: Partial<Record<number, string>> = {}): string[] {
  number += 1;
  const letters = [...fingerprint(number)].map(
    (sign) => "abcdefghiklmnoru"[Number.parseInt(sign, 16)],
  );
  const [last, first] = [letters.slice(0, 8).join(""), letters.slice(8).join("")];
  const born = `${1 + (number % 28)}.${1 + (number % 12)}.2004`;
  const row = [last, first, born, `0176 0406${number + 1000}`, "Lennep", "Duldung", "30.06.2027"];
  return row.map((cell, index) => changed[index] ?? cell);
}
