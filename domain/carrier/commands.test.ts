import { beforeAll, beforeEach, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { conflict, notFound, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { queuedFiles } from "@/domain/testing/revisions";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { addCarrier, editCarrier } from "./commands";
import { publishedCarrier } from "./published";
import { listCarriers, readCarrier } from "./queries";

let editor: StaffActor;
let manager: StaffActor;
let id: string;
beforeAll(async () => {
  editor = await staff("carrierEditor", published.carrier);
  manager = await staff("teilhabemanager");
  const row = await db.carrier.findUniqueOrThrow({ where: { slug: published.carrier } });
  id = row.id;
});
beforeEach(async () => {
  await db.publication.deleteMany();
});

async function form(typed: object = {}) {
  const { fields, shown } = await readCarrier(editor, { id });
  return { ...fields, id, shown, ...typed };
}
const path = `content/carriers/${published.carrier}/de.mdx`;

test("a carrier changes what it says about itself, in its own name and without a review", async () => {
  const before = publishedCarrier(published.carrier);
  await editCarrier(
    editor,
    await form({ phone: "030 23125 199", "hours-mon": "9-12, 14-16", "hours-tue": "9-12" }),
  );
  const { data, problems } = readSource((await queuedFiles()).get(path) ?? "");
  expect(problems).toEqual([]);
  expect(data).toMatchObject({
    title: before?.entry.source.title,
    fictitious: true,
    phone: "030 23125 199",
    hours: [
      { weekdays: ["mon", "tue"], from: "09:00", to: "12:00" },
      { weekdays: ["mon"], from: "14:00", to: "16:00" },
    ],
  });
  const [publication] = await db.publication.findMany();
  expect(publication).toMatchObject({
    offerId: null,
    carrierId: id,
    carrierName: before?.entry.source.title,
  });
});

test.each([
  ["title", "", "missing"],
  ["phone", "ruf mich an", "notAPhoneNumber"],
  ["mail", "keine", "notAMailAddress"],
  ["hours-wed", "vormittags", "notHours"],
  ["body", "Gut.\n\n{process.env.HOME}", "brokenText"],
  ["contactLanguages", [], "missingChoice"],
  ["district", "Köln", "unknownChoice"],
] as const)("%s cannot be %j: %s", async (field, typed, code) => {
  await expect(editCarrier(editor, await form({ [field]: typed }))).rejects.toMatchObject(
    refusedFor(field, code),
  );
  expect(await db.publication.count()).toBe(0);
});

test("nobody overwrites what somebody else has just changed", async () => {
  await expect(
    editCarrier(editor, await form({ shown: "0123456789abcdef" })),
  ).rejects.toMatchObject(conflict);
  await editCarrier(editor, await form({ phone: "030 23125 198" }));
  await expect(editCarrier(manager, await form({ phone: "030 23125 197" }))).rejects.toMatchObject(
    conflict,
  );
});

test("another carrier reads and changes nothing of it", async () => {
  const stranger = await staff("carrierEditor", published.otherCarrier);
  await expect(readCarrier(stranger, { id })).rejects.toMatchObject(notFound);
  await expect(editCarrier(stranger, await form())).rejects.toMatchObject(notFound);
  expect((await listCarriers(stranger, {})).map(({ slug }) => slug)).toEqual([
    published.otherCarrier,
  ]);
});

test("the Teilhabemanager takes a new carrier in, under an address of its own", async () => {
  const { id: _own, shown: _shown, ...typed } = await form({ title: "Lernwerkstatt Beispielberg" });
  const { id: added } = await addCarrier(manager, typed);
  const { slug } = await db.carrier.findUniqueOrThrow({ where: { id: added } });
  expect(slug).toBe(`${published.carrier}-2`);
  expect((await queuedFiles()).has(`content/carriers/${slug}/de.mdx`)).toBe(true);
  expect(await readCarrier(manager, { id: added })).toMatchObject({ fields: null, edits: true });
  await expect(addCarrier(editor, typed)).rejects.toMatchObject(notFound);
});
