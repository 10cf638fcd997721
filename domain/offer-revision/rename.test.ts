import { beforeAll, beforeEach, expect, test } from "vitest";
import { publishedOffer } from "@/domain/offer/published";
import { readOwnOffer } from "@/domain/offer-desk/queries";
import { conflict, notFound, published, refusedFor } from "@/domain/testing/fixtures";
import { forgetRevisions, queuedFiles, revisionDesk } from "@/domain/testing/revisions";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { proposeAddress, renameOffer } from "./rename";

let desk: Awaited<ReturnType<typeof revisionDesk>>;
beforeAll(async () => {
  desk = await revisionDesk();
});
beforeEach(forgetRevisions);

const rename = (address: string) => renameOffer(desk.manager, { id: desk.offer, address });

test("an offer moves with all its texts, and its file says where it was", async () => {
  expect(await rename("Deutsch am Abend: für Anfänger")).toEqual({
    slug: "deutsch-am-abend-fuer-anfaenger",
  });
  const files = await queuedFiles();
  const { data, problems } = readSource(
    files.get("content/offers/deutsch-am-abend-fuer-anfaenger/de.mdx") ?? "",
  );
  expect(problems).toEqual([]);
  expect(data).toMatchObject({
    formerSlugs: [published.offer],
    publishedOn: publishedOffer(published.offer)?.facts.publishedOn,
  });
  for (const locale of [
    "de",
    ...Object.keys(publishedOffer(published.offer)?.entry.translations ?? {}),
  ]) {
    expect(files.get(`content/offers/${published.offer}/${locale}.mdx`)).toBeNull();
    expect(files.get(`content/offers/deutsch-am-abend-fuer-anfaenger/${locale}.mdx`)).toBeTruthy();
  }
});

test("an address is shown before anything changes", async () => {
  const propose = (address: string, actor = desk.manager) =>
    proposeAddress(actor, { id: desk.offer, address });
  expect(await propose("Löten für Anfänger")).toEqual({ slug: "loeten-fuer-anfaenger" });
  expect(await db.publication.count()).toBe(0);
  await expect(propose("Neuer Name", desk.editor)).rejects.toMatchObject(notFound);
});

test.each(["../../x", "🙂", "https://x.test/kurs", "ab", "!!!"])(
  "%j is no address",
  async (typed) => {
    await expect(rename(typed)).rejects.toMatchObject(refusedFor("address", "notAnAddress"));
  },
);

test("the history says that it moved, and from where", async () => {
  await rename("Neuer Name");
  const { history } = await readOwnOffer(desk.manager, { id: desk.offer });
  expect(history).toMatchObject([
    { renamedFrom: published.offer, changed: [], author: desk.manager.displayName },
  ]);
});

test("no offer gets the address of another one, nor one that is on its way", async () => {
  const other = await db.offer.findFirstOrThrow({ where: { id: { not: desk.offer } } });
  await expect(rename(other.slug)).rejects.toMatchObject(refusedFor("address", "addressTaken"));
  await expect(rename(published.offer)).rejects.toMatchObject(refusedFor("address", "notNow"));
  await rename("Neuer Name");
  await expect(rename("Noch ein Name")).rejects.toMatchObject(conflict);
  await expect(
    renameOffer(desk.manager, { id: other.id, address: "Neuer Name" }),
  ).rejects.toMatchObject(refusedFor("address", "addressTaken"));
});

test("a carrier does not change addresses", async () => {
  await expect(
    renameOffer(desk.editor, { id: desk.offer, address: "Neuer Name" }),
  ).rejects.toMatchObject(notFound);
});
