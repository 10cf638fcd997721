import { beforeEach, expect, test } from "vitest";
import { conflict, refusedFor, staff } from "@/domain/testing/fixtures";
import { db } from "@/lib/db/client";
import { addTerm, changeTerm, removeTerm } from "./commands";

const translator = await staff("translator");
const colleague = await staff("translator");

beforeEach(async () => {
  await db.glossaryTerm.deleteMany();
});

test.each(["Kinderzuschlag", "kinderzuschlag", "KINDERZUSCHLAG", " Kinderzuschlag "])(
  "a word stands in the list once, however it is written: %j",
  async (german) => {
    await addTerm(translator, { german: "Kinderzuschlag" });
    await expect(addTerm(colleague, { german })).rejects.toMatchObject(
      refusedFor("german", "termTaken"),
    );
  },
);

test("a word is changed in its own spelling, and into no other that is there", async () => {
  await addTerm(translator, { german: "Wohngeld" });
  const id = await addTerm(translator, { german: "kinderzuschlag" });
  await changeTerm(translator, { id, version: 0, german: "Kinderzuschlag" });
  await expect(
    changeTerm(translator, { id, version: 1, german: "wohngeld" }),
  ).rejects.toMatchObject(refusedFor("german", "termTaken"));
});

test("a word that somebody has changed meanwhile is not removed", async () => {
  const id = await addTerm(translator, { german: "Wohngeld" });
  await changeTerm(translator, { id, version: 0, german: "Wohngeld", note: "nicht Bürgergeld" });
  await expect(removeTerm(translator, { id, version: 0 })).rejects.toMatchObject(conflict);
  await removeTerm(translator, { id, version: 1 });
  expect(await db.glossaryTerm.count()).toBe(0);
});

test("sent twice on a slow line a word is added, changed and removed once", async () => {
  const entries = () => db.auditEvent.count({ where: { subjectType: "glossary" } });
  const twice = async <Result>(press: () => Promise<Result>) => {
    const before = await entries();
    const [first, second] = await Promise.all([press(), press()]);
    expect(second).toEqual(first);
    expect(await press()).toEqual(first);
    expect(await entries()).toBe(before + 1);
    return first;
  };
  const id = await twice(() => addTerm(translator, { german: "Wohngeld", forms: "Wohngelds" }));
  await twice(() => changeTerm(translator, { id, version: 0, german: "Wohngeld", ti: "ኣ" }));
  await twice(() => removeTerm(translator, { id, version: 1 }));
  expect(await db.glossaryTerm.count()).toBe(0);
});
