import { PDFDocument } from "pdf-lib";
import type { Page } from "playwright/test";
import sharp from "sharp";
import { expect } from "./windows";

/** A photo as a telephone takes it, with the place where it was taken. */
export async function photo() {
  const buffer = await sharp({
    create: { width: 2000, height: 1500, channels: 3, background: "#37a" },
  })
    .withExif({ IFD0: { Make: "Geheimkamera" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  return { name: "../../IMG 0815.jpg", mimeType: "text/html", buffer };
}

export async function flyer() {
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawText("Kommen Sie vorbei");
  document.setAuthor("Kim Verfasserin");
  return {
    name: "flyer.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(await document.save()),
  };
}

/** A file that was published: of its type, under a name of the portal's, and without what it told. */
export async function expectFile(page: Page, address: string | null, type: string): Promise<void> {
  expect(address).toMatch(/^\/media\/[0-9a-f]{32}[\w.-]*$/);
  const answer = await page.request.get(address ?? "");
  expect(answer.status()).toBe(200);
  expect(answer.headers()).toMatchObject({
    "content-type": type,
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("default-src 'none'"),
  });
  expect((await answer.body()).toString("latin1")).not.toMatch(/Geheimkamera|Verfasserin|GPS/);
}
