import { expect, test } from "vitest";
import { logContact } from "@/domain/contact/commands";
import { addNeed } from "@/domain/need/commands";
import { finishNote } from "@/domain/note/commands";
import { startPlan } from "@/domain/support-plan/goals";
import { staff } from "@/domain/testing/fixtures";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { contactForm } from "@/domain/testing/roster";
import { readMerge } from "./queries";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

test("what came since a merge is told apart by its words, as far as its reader may read them", async () => {
  const [kept, merged] = [await openedPerson(caseworker, {}), await openedPerson(caseworker, {})];
  const { id } = await mergeOpened(caseworker, kept, merged);
  const caseFileId = kept.file;
  await addNeed(caseworker, { caseFileId, domain: "housing" });
  await startPlan(caseworker, { caseFileId });
  await logContact(caseworker, { ...contactForm(""), entryId: undefined, caseFileId });
  const note = { caseFileId, version: 0, text: `Sucht ein Zimmer in Lennep. ${"x".repeat(90)}` };
  await finishNote(caseworker, { ...note, visibility: "team" });
  await finishNote(colleague, { ...note, visibility: "own" });
  const { since } = await readMerge(caseworker, { id });
  const about = (table: string) =>
    since.filter((row) => row.table === table).map((row) => row.about);
  expect(about("Need")).toEqual([{ need: "housing" }]);
  expect(about("SupportPlan")).toEqual([{ name: "1" }]);
  expect(about("Contact")).toEqual([{ name: "Anruf, Niemanden erreicht" }]);
  const begins = `Sucht ein Zimmer in Lennep. ${"x".repeat(32)} …`;
  expect(new Set(about("CaseNote"))).toEqual(
    new Set([{ name: `${caseworker.displayName}: „${begins}“` }, { name: colleague.displayName }]),
  );
});
