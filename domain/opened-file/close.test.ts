import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { logContact, takeBackContact } from "@/domain/contact/commands";
import { noteMessage } from "@/domain/message/commands";
import { whatBegins } from "@/domain/testing/begins";
import { staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";

const caseworker = await staff("teilhabemanager");

/** A wish to be accompanied, noted by a slip, that has opened a case file. */
async function slip() {
  const typed = contactForm(await newEntry(), { result: "wantsSupport" });
  const { id, caseFileId } = await logContact(caseworker, typed);
  if (!caseFileId) throw new Error("no case file was opened");
  return { id, caseFileId };
}

/** A contact by itself needs no case file: the talk that was meant is noted on the roster as well. */
const { contact: _any, ...begins } = whatBegins(caseworker);
const works: Record<string, (caseFileId: string) => Promise<unknown>> = {
  ...begins,
  message: async (caseFileId) => {
    const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
    const sent = { template: "reminder", locale: "ti", wording: "open", medium: "whatsapp" };
    await noteMessage(caseworker, { ...sent, key: randomUUID(), personId, text: "ሰላም!" });
  },
  "next state": (id) => moveCaseFile(caseworker, { id, from: "open", state: "inSupport" }),
};

test.each(Object.entries(works))(
  "a case file opened by a slip goes on where somebody has worked in it: %s",
  async (_what, work) => {
    const { id, caseFileId } = await slip();
    await work(caseFileId);
    const { state } = await db.caseFile.findUniqueOrThrow({ where: { id: caseFileId } });
    expect(await takeBackContact(caseworker, { id })).toEqual({ caseFile: "running" });
    expect(await db.caseFile.findUnique({ where: { id: caseFileId } })).toMatchObject({ state });
  },
);

test("one that somebody has closed meanwhile is not named", async () => {
  const { id, caseFileId } = await slip();
  const closed = { from: "open", state: "closed", reason: "Irrtum", roster: "reached" };
  await moveCaseFile(caseworker, { id: caseFileId, ...closed });
  expect(await takeBackContact(caseworker, { id })).toEqual({ caseFile: null });
});
