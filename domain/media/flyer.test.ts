import { PDFDocument, PDFName, PDFString } from "pdf-lib";
import { expect, test } from "vitest";
import { refusedFor } from "@/domain/testing/fixtures";
import { cleanFlyer, largestFlyer } from "./flyer";

async function flyer(change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawText("Kommen Sie vorbei");
  document.setAuthor("Kim Verfasserin");
  document.setProducer("Geheimes Programm");
  change(document);
  return document.save({ useObjectStreams: false });
}

test("a flyer keeps its pages and loses what it says about its maker", async () => {
  const given = await flyer((document) => {
    const metadata = document.context.stream("<x:xmpmeta>Kim Verfasserin</x:xmpmeta>", {
      Type: "Metadata",
      Subtype: "XML",
    });
    document.catalog.set(PDFName.of("Metadata"), document.context.register(metadata));
  });
  const { name, bytes } = await cleanFlyer(given);
  expect(name).toMatch(/^[0-9a-f]{32}\.pdf$/);
  const again = await PDFDocument.load(bytes, { updateMetadata: false });
  expect(again.getPageCount()).toBe(1);
  expect([again.getAuthor(), again.getProducer()]).toEqual([undefined, undefined]);
  expect(again.catalog.get(PDFName.of("Metadata"))).toBeUndefined();
  expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/Verfasserin|Geheimes|xmpmeta/);
});

test.each<[string, (document: PDFDocument) => void]>([
  ["runs a program when it is opened", (document) => document.addJavaScript("x", "app.alert(1)")],
  [
    "starts another program",
    (document) =>
      document.catalog.set(
        PDFName.of("OpenAction"),
        document.context.obj({ S: "Launch", F: PDFString.of("cmd.exe") }),
      ),
  ],
  [
    "has a program deep inside",
    (document) =>
      document.catalog.set(
        PDFName.of("Extra"),
        document.context.obj({ A: [{ B: { S: "JavaScript", JS: PDFString.of("x") } }] }),
      ),
  ],
  [
    "sends a form",
    (document) => document.catalog.set(PDFName.of("X"), document.context.obj({ S: "SubmitForm" })),
  ],
])("a flyer that %s is refused", async (_what, change) => {
  await expect(flyer(change).then(cleanFlyer)).rejects.toMatchObject(
    refusedFor("flyer", "unsafePdf"),
  );
});

test("a flyer with a file inside is refused", async () => {
  const document = await PDFDocument.create();
  document.addPage();
  await document.attach(new Uint8Array([1]), "virus.exe");
  await expect(document.save().then(cleanFlyer)).rejects.toMatchObject(
    refusedFor("flyer", "unsafePdf"),
  );
});

test.each([
  ["a page", Buffer.from("<html>%PDF-")],
  ["what only begins like one", Buffer.from("%PDF-1.7\nnothing")],
])("%s is no PDF", async (_what, given) => {
  await expect(cleanFlyer(given)).rejects.toMatchObject(refusedFor("flyer", "notAPdf"));
});

test("one that is too large is not even read", async () => {
  await expect(cleanFlyer(Buffer.alloc(largestFlyer + 1))).rejects.toMatchObject(
    refusedFor("flyer", "fileTooLarge"),
  );
});
