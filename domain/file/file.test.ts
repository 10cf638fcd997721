import { PDFDocument } from "pdf-lib";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { notFound, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { addFile, removeFile } from "./commands";
import { listFiles, openFile } from "./queries";
import { largestFile } from "./small-file";

let caseworker: StaffActor;
let caseFileId: string;
let pdf: Uint8Array;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  caseFileId = await openCase(caseworker);
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawText("Zeugnis Pfirsich");
  pdf = await document.save({ useObjectStreams: false });
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const add = (bytes: Uint8Array, title = "Zeugnis Pfirsich") =>
  addFile(caseworker, caseFileId, { title, file: base64(bytes) });
const photo = (width: number) =>
  sharp({ create: { width, height: 40, channels: 3, background: "#336699" } })
    .withMetadata({ exif: { IFD0: { Copyright: "Pfirsich" } } })
    .png()
    .toBuffer();

describe("a file of a person", () => {
  test("opens again as a PDF, is nowhere readable in the database, and goes when it is deleted", async () => {
    const { id } = await add(pdf);
    const opened = await openFile(caseworker, { caseFileId, id });
    expect(opened.type).toBe("application/pdf");
    expect((await PDFDocument.load(opened.bytes)).getPageCount()).toBe(1);
    const row = await db.personFile.findUniqueOrThrow({ where: { id } });
    expect(Buffer.from(row.bytesSealed).toString("latin1")).not.toMatch(/PDF|Pfirsich/);
    expect(row.titleSealed).not.toContain("Pfirsich");
    await removeFile(caseworker, { caseFileId, id });
    await expect(openFile(caseworker, { caseFileId, id })).rejects.toMatchObject(notFound);
    const gone = await db.personFile.findUniqueOrThrow({ where: { id } });
    expect(gone.bytesSealed).toHaveLength(0);
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "file" });
    expect(entries.map(({ text }) => text).toSorted()).toEqual([
      "Datei abgelegt: Zeugnis Pfirsich",
      "Datei gelöscht: Zeugnis Pfirsich",
    ]);
  });

  test("that is a picture is drawn anew, small enough and without what stood beside it", async () => {
    const { id } = await add(await photo(3000), "Bild");
    const { type, bytes } = await openFile(caseworker, { caseFileId, id });
    expect(type).toBe("image/jpeg");
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 2000 });
    expect(Buffer.from(bytes).toString("latin1")).not.toContain("Pfirsich");
    expect(await listFiles(caseworker, { caseFileId })).toMatchObject([{ id, title: "Bild" }]);
  });

  test.each([
    ["a program that is called a picture", Buffer.from("MZ\u0090\u0000"), "neitherPdfNorPicture"],
    ["half a picture", Buffer.from("\u00ff\u00d8\u00ff\u00e0", "latin1"), "neitherPdfNorPicture"],
    ["half a PDF", Buffer.from("%PDF-1.7\n"), "notAPdf"],
    ["one that is too large", Buffer.alloc(largestFile + 1), "fileOver5Mb"],
  ] as const)("is not %s", async (_what, bytes, code) => {
    await expect(add(bytes)).rejects.toMatchObject(refusedFor("file", code));
  });

  test("is not there where none was chosen", async () => {
    const added = addFile(caseworker, caseFileId, { title: "Leer" });
    await expect(added).rejects.toMatchObject(refusedFor("file", "missingFile"));
    await expect(add(new Uint8Array())).rejects.toMatchObject(refusedFor("file", "emptyFile"));
  });

  test("is opened by nobody else, and not through another case file", async () => {
    const { id } = await add(pdf);
    const lead = await staff("lead");
    await expect(openFile(lead, { caseFileId, id })).rejects.toMatchObject(notFound);
    const other = await openCase(caseworker);
    const asked = openFile(caseworker, { caseFileId: other, id });
    await expect(asked).rejects.toMatchObject(notFound);
  });
});
