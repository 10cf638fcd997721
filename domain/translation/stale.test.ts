import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { content } from "@/lib/content/store";
import { db } from "@/lib/db/client";
import { submitTranslation } from "./decide";
import { exportTranslations } from "./export";
import { importTranslations } from "./import";
import { readTranslation } from "./read";
import { saveTranslation } from "./save";
import { changedFields } from "./stale";

const translator = await staff("translator");
const place = { kind: "guides", slug: "duldung-verlaengern", locale: "ar" } as const;
const entry = content().guides.find(({ slug }) => slug === place.slug);
if (!entry) throw new Error("the guide is gone");
const german = { title: String(entry.source["title"]), body: entry.body };
const wording = { ...german, summary: String(entry.source["summary"]) };

const read = () => readTranslation(translator, place);

/** The German text says something else since it was translated. */
function changeGerman(change: (paragraphs: string[]) => string[]) {
  if (entry) entry.body = change(german.body.trim().split("\n\n")).join("\n\n");
}

/** The portal still has the German text of which the published translation was made. */
const rememberGerman = () =>
  db.translation.create({
    data: {
      id: randomUUID(),
      ...place,
      step: "approved",
      title: "",
      summary: "",
      blocks: [],
      german: { ...wording, body: wording.body.trim() },
      shown: "",
      review: "notReadByNative",
      createdAt: now(),
      changedAt: now(),
      decidedAt: now(),
    },
  });

beforeEach(async () => {
  await db.translation.deleteMany();
});
afterEach(() => {
  if (entry) entry.body = german.body;
});

describe("of an older translation", () => {
  test.each([
    ["a new paragraph, and nobody knows the old text", ["Ein neuer Absatz."]],
    ["nothing new", []],
  ])("a file that comes back as it went out is no news: %s", async (_what, added) => {
    changeGerman((paragraphs) => [...paragraphs, ...added]);
    const xml = await exportTranslations(translator, { locale: "ar", scope: "all" });
    expect(await importTranslations(translator, xml)).toMatchObject({ texts: 0, refused: [] });
    expect(await db.translation.count()).toBe(0);
  });

  test("what was translated of it keeps the rest as it is published", async () => {
    changeGerman((paragraphs) => [...paragraphs, "Ein neuer Absatz."]);
    const { fields } = await read();
    const xml = await exportTranslations(translator, { locale: "ar", scope: "open" });
    await importTranslations(translator, xml.replaceAll(fields.title, "عنوان آخر"));
    expect((await read()).fields).toMatchObject({ title: "عنوان آخر", blocks: fields.blocks });
  });

  test("the paragraphs that changed leave as not translated", async () => {
    await rememberGerman();
    changeGerman(([first, ...rest]) => [`${first} Und mehr.`, ...rest]);
    const xml = await exportTranslations(translator, { locale: "ar", scope: "open" });
    const file = xml.split("<file ").find((part) => part.includes(place.slug)) ?? "";
    const states = [...file.matchAll(/<unit id="([^"]+)">[\s\S]*?state="([a-z]+)"/g)];
    expect(states.filter(([, , state]) => state === "initial").map(([, id]) => id)).toEqual([
      "block-1",
    ]);
  });

  test("what was left beside a changed paragraph is asked about before it is sent", async () => {
    await rememberGerman();
    changeGerman(([first, ...rest]) => [`${first} Und mehr.`, ...rest]);
    const { germanHash, shown, fields, changed } = await read();
    expect(changed).toEqual(["block-1"]);
    const form = { ...place, version: "", german: germanHash, shown, ...fields };
    await saveTranslation(translator, { ...form, title: "عنوان آخر" });
    const at = { ...place, version: (await read()).draft?.version };
    expect((await read()).stale).toEqual(["block-1"]);
    await expect(submitTranslation(translator, at)).rejects.toMatchObject(
      refusedFor("stillRight", "stillRight"),
    );
    await submitTranslation(translator, { ...at, stillRight: "yes" });
    expect((await read()).draft?.step).toBe("submitted");
  });
});

const text = (...paragraphs: string[]) => ({
  title: "T",
  summary: "S",
  body: paragraphs.join("\n\n"),
});

test.each([
  ["nothing", text("a", "b"), text("a", "b"), true, []],
  ["a paragraph", text("a", "c"), text("a", "b"), true, ["block-2"]],
  ["a new one in between", text("a", "x", "b"), text("a", "b"), true, ["block-2"]],
  ["one that is gone", text("b"), text("a", "b"), true, []],
  ["the title", { ...text("a"), title: "U" }, text("a"), true, ["title"]],
  ["anything of a text in one field", text("a", "c"), text("a", "b"), false, ["block-1"]],
  ["what nobody knows any more", text("a"), undefined, true, []],
])("changed is %s", (_what, now, former, paired, changed) => {
  expect(changedFields(now, former, paired)).toEqual(changed);
});
