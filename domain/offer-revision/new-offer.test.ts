import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { publishedOffer } from "@/domain/offer/published";
import { published, refusedFor } from "@/domain/testing/fixtures";
import { forgetRevisions, germanText, queuedFiles, revisionDesk } from "@/domain/testing/revisions";
import { today } from "@/lib/clock";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { countSubmitted, listRevisions } from "./queries";
import { startRevision } from "./start";

let desk: Awaited<ReturnType<typeof revisionDesk>>;

beforeAll(async () => {
  desk = await revisionDesk();
});
beforeEach(async () => {
  await forgetRevisions();
});

describe("a new offer", () => {
  async function written(title = "Ein neuer Kurs für Anfänger") {
    const { id } = await startRevision(desk.editor, { from: "empty" });
    await desk.save(id, "basics", { category: "language" });
    await desk.save(id, "text-de", germanText({ "title-de": title }));
    return id;
  }

  test("begins with what is known of its carrier, and says what is missing", async () => {
    const { id } = await startRevision(desk.editor, { from: "empty" });
    const { fields, complaints, isNew } = await desk.read(id);
    expect(isNew).toBe(true);
    expect(fields["place"]).toBe(publishedOffer(published.offer)?.carrier.facts.address);
    expect(complaints.map(({ field }) => field)).toEqual(
      expect.arrayContaining(["category", "title-de", "summary-de", "body-de"]),
    );
    await expect(desk.submit(id)).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("waits for the Teilhabemanager, and gets an address of its own with the approval", async () => {
    const id = await written();
    expect(await desk.submit(id)).toBe("submitted");
    expect(await countSubmitted(desk.manager)).toBe(1);
    expect(await listRevisions(desk.manager, {})).toMatchObject([{ id, state: "submitted" }]);
    const { offerId } = await desk.approve(id);
    expect(await countSubmitted(desk.manager)).toBe(0);
    const row = await db.offer.findUniqueOrThrow({ where: { id: offerId } });
    expect(row.slug).toBe("ein-neuer-kurs-fuer-anfaenger");
    const file = (await queuedFiles()).get(`content/offers/${row.slug}/de.mdx`);
    const source = readSource(file ?? "");
    expect(source.problems).toEqual([]);
    expect(source.data).toMatchObject({
      title: "Ein neuer Kurs für Anfänger",
      carrier: published.carrier,
      publishedOn: today(),
      lastChecked: today(),
    });
  });

  test("of the same name gets another address", async () => {
    for (const id of [await written(), await written()]) {
      await desk.submit(id);
      await desk.approve(id);
    }
    const rows = await db.offer.findMany({ where: { slug: { startsWith: "ein-neuer" } } });
    expect(rows.map(({ slug }) => slug).sort()).toEqual([
      "ein-neuer-kurs-fuer-anfaenger",
      "ein-neuer-kurs-fuer-anfaenger-2",
    ]);
  });

  test("can be a copy, of which nothing leads back to the first", async () => {
    const { id } = await startRevision(desk.editor, { from: "copy", offer: desk.offer });
    const copy = await desk.read(id);
    expect(copy).toMatchObject({ isNew: true, complaints: [] });
    expect(
      String(copy.fields["start"]) > String(publishedOffer(published.offer)?.facts.when.start),
    ).toBe(true);
  });

  test("belongs to the carrier of its desk.editor, whatever the form says", async () => {
    const { id } = await startRevision(desk.editor, {
      from: "empty",
      carrier: published.otherCarrier,
    });
    const row = await db.offerRevision.findUniqueOrThrow({ where: { id } });
    expect(row.carrierId).toBe(desk.editor.role === "carrierEditor" && desk.editor.carrierId);
  });
});
