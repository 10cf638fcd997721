import { expect, test } from "vitest";
import { keepDraft } from "@/lib/forms/draft";
import { pageForms } from "./page-forms";

const names = ["cancel", "minutes"] as const;
const labels = { reason: "Grund", minutes: "Protokoll" };
const saved = { minutes: "Ein Praktikum im März ist möglich." };

test("what was refused of one form of a page leaves the others as they are saved", async () => {
  const issues = [{ field: "reason", code: "missing" }] as const;
  const token = await keepDraft("cancel", { fields: { version: "3" }, issues });
  const forms = await pageForms(names, token, labels);
  expect(forms.summary).toEqual([{ field: "reason", sentence: "Grund: bitte ausfüllen" }]);
  expect(forms.of("cancel").error("reason")).toBe("Grund: bitte ausfüllen");
  const minutes = forms.of("minutes", saved);
  // Without a draft of its own it goes on being kept while somebody types.
  expect([minutes.value("minutes"), minutes.draft]).toEqual([saved.minutes, undefined]);
});

test("what was emptied in the form that comes back stays empty", async () => {
  const issues = [{ field: "", code: "changedMeanwhile" }] as const;
  const token = await keepDraft("minutes", { fields: { minutes: "" }, issues });
  const form = (await pageForms(names, token, labels)).of("minutes", saved);
  expect([form.value("minutes"), form.saved("minutes")]).toEqual(["", saved.minutes]);
});

test("a draft of another page's form is none", async () => {
  const token = await keepDraft("note", { fields: { minutes: "" }, issues: [] });
  const forms = await pageForms(names, token, labels);
  expect([forms.back, forms.of("minutes", saved).value("minutes")]).toEqual([
    undefined,
    saved.minutes,
  ]);
});

test("a form that stands there once for each of several comes back in its own row alone", async () => {
  const fields = { id: "second", version: "3", reason: "weil" };
  const token = await keepDraft("cancel", { fields, issues: [] });
  const forms = await pageForms(names, token, labels);
  const shown = ["first", "second"].map((id) => {
    const form = forms.ofRow("cancel", id);
    return [form.value("reason"), form.version(7)];
  });
  expect(shown).toEqual([
    ["", "7"],
    ["weil", "3"],
  ]);
});
