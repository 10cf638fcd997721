import { expect, test } from "vitest";
import type { Issue } from "@/lib/errors";
import { formState, savedMeanwhile } from "./issue-sentence";

const labels = { name: "Name", note: "Notiz" };
const stored = { name: "Kim Muster", note: "Zuerst." };
const typed = { name: "Kim Muster", note: "Danach." };
const form = (issue: Issue) => formState({ fields: typed, issues: [issue] }, labels, stored);

test("after a conflict a form keeps what was typed and says what was saved meanwhile", () => {
  const { value, saved } = form({ field: "", code: "changedMeanwhile" });
  expect([value("note"), saved("note")]).toEqual(["Danach.", "Zuerst."]);
  expect(savedMeanwhile(saved("note"))).toBe("Inzwischen gespeichert: Zuerst.");
  expect(savedMeanwhile(saved("name"))).toBeUndefined();
});

test("after any other error there is nothing to compare", () => {
  expect(form({ field: "note", code: "tooLong" }).saved("note")).toBeUndefined();
});

test("an error or a question in between hides no change of a colleague", () => {
  const after = (code: Issue["code"]) => {
    const sent = { ...typed, version: "3" };
    return formState({ fields: sent, issues: [{ field: "", code }] }, labels, stored).version(4);
  };
  expect([after("missing"), after("askPastHour")]).toEqual(["3", "3"]);
  // What a colleague has saved stands beside what was typed: the next press takes that into account.
  expect([after("changedMeanwhile"), after("notNow")]).toEqual(["4", "4"]);
  expect(formState({ fields: {}, issues: [] }, labels, stored).version(4)).toBe("4");
});

test("what was emptied meanwhile is said as well", () => {
  expect(savedMeanwhile("")).toBe("Inzwischen gespeichert: nichts");
});

test("what is wrong is listed in the order of the form", () => {
  const issues = [
    { field: "note", code: "tooLong" },
    { field: "", code: "unavailable" },
    { field: "name", code: "missing" },
  ] as const;
  const { summary } = formState({ fields: typed, issues }, labels);
  expect(summary.map(({ field }) => field)).toEqual(["", "name", "note"]);
});

test("what is too long says how long it is and may be", () => {
  const draft = { fields: { note: ` ${"ä".repeat(3000)}\r\n` } };
  const issue = { field: "note", code: "tooLong", most: 1000 } as const;
  const { summary } = formState({ ...draft, issues: [issue] }, labels);
  expect(summary).toMatchObject([
    { sentence: "Notiz: der Text ist zu lang (3.000 Zeichen, höchstens 1.000)" },
  ]);
});
