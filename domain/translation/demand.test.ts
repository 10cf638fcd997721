import { expect, test } from "vitest";
import { addNeed } from "@/domain/need/commands";
import { newRequest, openCase, staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { listTranslations } from "./queries";
import type { TranslationLocale } from "./schema";

const manager = await staff("teilhabemanager");
const translator = await staff("translator");

async function reasonsOf(slug: string, locale: TranslationLocale) {
  const { toTranslate, translated } = await listTranslations(translator, { locale });
  return [...toTranslate, ...translated].find((text) => text.slug === slug)?.reasons;
}

test("what somebody needs who reads a language comes first in that language alone", async () => {
  const course = "mittlerer-abschluss-am-abend";
  expect(await reasonsOf(course, "ti")).not.toContain("needed");
  await addNeed(manager, { caseFileId: await openCase(manager), domain: "school" });
  expect(await reasonsOf(course, "ti")).toContain("needed");
  expect(await reasonsOf(course, "ar")).not.toContain("needed");
});

test.each([
  ["that the list names", {}, "fa-AF"],
  ["that they say they speak, whatever the list names", { speaksIn: "ar" }, "ar"],
] as const)(
  "who has chosen no language is written to in the one %s",
  async (_what, said, locale) => {
    const course = "mittlerer-abschluss-am-abend";
    await db.caseFile.updateMany({ data: { state: "closed" } });
    const caseFileId = await openCase(manager, { language: "", ...said });
    await addNeed(manager, { caseFileId, domain: "school" });
    const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
    await newEntry({}, { personId, language: "fa" });
    for (const each of ["ar", "fa-AF", "ti"] as const) {
      const reasons = await reasonsOf(course, each);
      expect(reasons?.includes("needed"), each).toBe(each === locale);
    }
  },
);

test("an open request counts for the offer it asks about, and many are much", async () => {
  const slug = "gartenhilfe-am-samstag";
  const { id } = await db.offer.findUniqueOrThrow({ where: { slug } });
  for (let count = 0; count < 5; count++) {
    const request = await newRequest({ message: `Anfrage ${count}` });
    await db.contactRequest.update({ where: { id: request.id }, data: { offerId: id } });
  }
  const { toTranslate } = await listTranslations(translator, { locale: "ti" });
  expect(toTranslate[0]).toMatchObject({ slug, reasons: expect.arrayContaining(["muchNeeded"]) });
});
