import { expect, test } from "vitest";
import type { Draft } from "@/lib/forms/draft";
import { besideForm, type Shown, sentBlocks } from "./beside-form";

const side = (known: Partial<Shown["fields"]> = {}, body = "a\n\nb"): Shown => ({
  german: { title: "T", summary: "S", body, blocks: body.split("\n\n") },
  germanHash: body,
  fields: {
    title: "",
    summary: "",
    blocks: body.split("\n\n").map(() => ""),
    paired: true,
    ...known,
  },
  complaints: [{ field: "block-2", text: "bitte ausfüllen" }],
  stale: ["title", "block-2"],
});

/** What the form sent that was opened on `opened`, and could not be taken. */
const sent = (opened: Shown, typed: Record<string, string>): Draft => {
  const form = besideForm({ fields: {}, issues: [] }, opened, false);
  const names = ["title", "summary", ...form.blocks];
  return {
    token: "t",
    issues: [{ field: "", code: "changedMeanwhile" }],
    fields: {
      ...Object.fromEntries(names.map((name) => [name, form.value(name)])),
      blocks: String(form.blocks.length),
      german: opened.germanHash,
      opened: form.opened,
      ...typed,
    },
  };
};

test("what somebody else has saved meanwhile stands beside what was typed, or in its place", () => {
  const draft = sent(side(), { title: "mein Titel", "block-1": "mein Absatz" });
  const now = side({ title: "ihr Titel", summary: "ihre Zusammenfassung" });
  const form = besideForm(draft, now, false);
  expect(form.value("title")).toBe("mein Titel");
  expect(form.meanwhile("title")).toBe("Inzwischen gespeichert: ihr Titel");
  expect(form.value("summary")).toBe("ihre Zusammenfassung");
  expect(form.value("block-1")).toBe("mein Absatz");
  expect(form.summary[0]?.sentence).toContain("jemand anderes");
});

test("where the German text has changed, what was typed moves beside its own paragraph", () => {
  const draft = sent(side(), { "block-1": "A", "block-2": "B" });
  const form = besideForm(draft, side({}, "a\n\nneu\n\nb"), false);
  expect(form.blocks.map(form.value)).toEqual(["A", "", "B"]);
  expect(form.paired).toBe(true);
});

test("what was typed in one field stays in one, whatever was taken apart meanwhile", () => {
  const whole = side({ blocks: ["A B"], paired: false });
  const form = besideForm(sent(whole, { "block-1": "A B C" }), side({ blocks: ["A", "B"] }), false);
  expect(form.blocks.map(form.value)).toEqual(["A B C"]);
  expect(form.paired).toBe(false);
});

test("no form is longer than a text", () => {
  expect(sentBlocks({ blocks: "1e9", "block-1": "A" })).toEqual(["A"]);
  expect(sentBlocks({ blocks: "-3" })).toEqual([]);
});

test("what is missing is said at its field, once it is asked for", () => {
  const none = { fields: {}, issues: [] };
  expect(besideForm(none, side(), false).error("block-2")).toBeUndefined();
  expect(besideForm(none, side(), true).error("block-2")).toBe("Absatz 2: bitte ausfüllen");
});

test("whoever sends what was left beside changed German is told where", () => {
  const issues = [{ field: "stillRight", code: "stillRight" }] as const;
  const form = besideForm({ token: "t", issues, fields: {} }, side(), false);
  expect(form.error("stillRight")).toMatch(/^Titel, Absatz 2: der deutsche Text hat sich geändert/);
});
