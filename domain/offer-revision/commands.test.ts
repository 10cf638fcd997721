import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { previewRevision } from "@/domain/offer-desk/preview";
import { conflict, notFound, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { forgetRevisions, germanText, queuedFiles, revisionDesk } from "@/domain/testing/revisions";
import { today } from "@/lib/clock";
import { sourceHash } from "@/lib/content/files";
import { readSource } from "@/lib/content/source";
import { sourceText } from "@/lib/content/text";
import { db } from "@/lib/db/client";
import { approveRevision, returnRevision } from "./decide";
import { readRevision } from "./queries";
import { startRevision } from "./start";
import { discardRevision, recallRevision, saveSection } from "./write";

let desk: Awaited<ReturnType<typeof revisionDesk>>;

beforeAll(async () => {
  desk = await revisionDesk();
});
beforeEach(async () => {
  await forgetRevisions();
});

describe("a change of an offer", () => {
  test("is one revision, however many begin it", async () => {
    const ids = await Promise.all([
      desk.change(),
      startRevision(desk.colleague, { from: "change", offer: desk.offer }),
      startRevision(desk.manager, { from: "change", offer: desk.offer }),
    ]);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  });

  test("says which fields it changes, and publishes the German file alone", async () => {
    const { id } = await desk.change();
    await expect(desk.submit(id)).rejects.toMatchObject(refusedFor("", "notNow"));
    await desk.save(id, "text-de", germanText({ "title-de": "Deutsch am späten Abend" }));
    expect((await desk.read(id)).changed).toEqual(["title-de"]);
    await desk.submit(id);
    await desk.approve(id);
    const files = await queuedFiles();
    expect([...files.keys()]).toEqual([`content/offers/${published.offer}/de.mdx`]);
  });

  test("asks for the day of new numbers of places", async () => {
    const { id } = await desk.change();
    const { before } = await desk.read(id);
    const figures = { placesTotal: "30", placesFree: "4", placesAsOf: before["placesAsOf"] ?? "" };
    await desk.save(id, "places", figures);
    expect((await desk.read(id)).complaints).toEqual([
      { field: "placesAsOf", text: "die Zahlen sind neu: Von welchem Tag sind sie?" },
    ]);
    await expect(desk.submit(id)).rejects.toMatchObject(refusedFor("", "notNow"));
    await desk.save(id, "places", { ...figures, placesAsOf: today() });
    await desk.submit(id);
  });

  test("shows readers an older translation as older", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-de", germanText({ "body-de": "Ein anderer Text." }));
    const states = await Promise.all(
      (["de", "ar"] as const).map((locale) => previewRevision(desk.editor, { id, locale })),
    );
    expect(states.map((offer) => offer?.text.state)).toEqual(["source", "outdated"]);
  });

  test("in German that is small leaves its translations valid, which are published with it", async () => {
    const { id } = await desk.change();
    const typed = { "title-de": "Deutsch am Abend (A2–B1)", minor: "yes" };
    await desk.save(id, "text-de", germanText(typed));
    expect((await desk.read(id)).translationsStay).toBe(true);
    await desk.submit(id);
    await desk.approve(id);
    const files = await queuedFiles();
    const [german, arabic] = ["de", "ar"].map((locale) =>
      readSource(files.get(`content/offers/${published.offer}/${locale}.mdx`) ?? ""),
    );
    const wording = sourceText.strip().parse(german?.data);
    const hash = sourceHash({ ...wording, body: german?.body ?? "" });
    expect(arabic?.data).toMatchObject({ sourceHash: hash });
  });

  test("of a translation writes that file, made from the German of now", async () => {
    const { id } = await desk.change();
    const ar = { "title-ar": "دورة", "summary-ar": "دورة مسائية", "body-ar": "نص جديد" };
    await desk.save(id, "text-ar", ar);
    await desk.submit(id);
    await desk.approve(id);
    const file = (await queuedFiles()).get(`content/offers/${published.offer}/ar.mdx`);
    expect(readSource(file ?? "").data).toMatchObject({ title: "دورة", review: "notReadByNative" });
  });

  test("leaves a translation older until somebody has compared it", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-de", germanText({ "body-de": "Ein anderer Text." }));
    const { fields } = await desk.read(id);
    const ar = Object.fromEntries(
      Object.entries(fields).filter(([name]) => name.endsWith("-ar") && !name.startsWith("made")),
    );
    const state = async () =>
      (await previewRevision(desk.editor, { id, locale: "ar" }))?.text.state;
    await desk.save(id, "text-ar", ar);
    expect(await state()).toBe("outdated");
    await desk.save(id, "text-ar", { ...ar, current: "yes" });
    expect(await state()).toBe("notReadByNative");
    expect((await desk.read(id)).changed).toEqual(["body-de", "madeFrom-ar"]);
  });

  test("into another offer keeps of which text its translations were made", async () => {
    const { id } = await startRevision(desk.editor, { from: "copy", offer: desk.offer });
    await desk.save(id, "text-de", germanText({ "body-de": "Ein anderer Text." }));
    const preview = await previewRevision(desk.editor, { id, locale: "ar" });
    expect(preview?.text.state).toBe("outdated");
  });

  test("that is taken out of a language takes its file away", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-ar", {});
    await desk.submit(id);
    await desk.approve(id);
    expect((await queuedFiles()).get(`content/offers/${published.offer}/ar.mdx`)).toBeNull();
  });

  test("keeps what two typed: the second is told, and nothing is overwritten", async () => {
    const { id } = await desk.change();
    const { version } = await desk.read(id);
    const saving = (title: string, actor: StaffActor) =>
      saveSection(actor, {
        id,
        version,
        section: "text-de",
        sent: germanText({ "title-de": title }),
      });
    await saving("Erster", desk.editor);
    await expect(saving("Zweiter", desk.colleague)).rejects.toMatchObject(conflict);
    expect((await desk.read(id)).fields["title-de"]).toBe("Erster");
  });

  test("is saved twice by whoever got no answer, and that is no conflict", async () => {
    const { id } = await desk.change();
    const { version } = await desk.read(id);
    const sent = germanText({ "title-de": "Ein Titel" });
    const save = (typed: object = {}) =>
      saveSection(desk.editor, { id, version, section: "text-de", sent: { ...sent, ...typed } });
    expect((await save()).version).toBe(version + 1);
    expect((await save()).version).toBe(version + 1);
    await expect(save({ "title-de": "Ein anderer" })).rejects.toMatchObject(conflict);
  });

  test("keeps a text that is not allowed, and says where", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-de", germanText({ "body-de": "Gut.\n\n<script>alert(1)</script>" }));
    const { complaints } = await desk.read(id);
    expect(complaints).toMatchObject([{ field: "body-de", text: /^Zeile 3, Spalte 1: / }]);
    await expect(desk.submit(id)).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await previewRevision(desk.editor, { id, locale: "de" })).toBeUndefined();
  });

  test("refuses characters that turn text round, and texts without end, at their field", async () => {
    const { id } = await desk.change();
    const saving = (sent: object) => desk.save(id, "text-de", germanText(sent));
    await expect(saving({ "title-de": "a\u202Eb" })).rejects.toMatchObject(
      refusedFor("title-de", "characters"),
    );
    await expect(saving({ "body-de": "x".repeat(12_001) })).rejects.toMatchObject(
      refusedFor("body-de", "tooLong"),
    );
  });

  test("takes from a section only what belongs to it", async () => {
    const { id } = await desk.change();
    await desk.save(id, "basics", { category: "work", lifecycle: "ended", "title-de": "Nein" });
    expect((await desk.read(id)).changed).toEqual(
      expect.not.arrayContaining(["lifecycle", "title-de"]),
    );
  });

  test("comes back with a reason, and can be sent again", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-de", germanText({ "title-de": "Deutsch am späten Abend" }));
    await desk.submit(id);
    const { version } = await desk.read(id);
    await expect(returnRevision(desk.manager, { id, version, reason: " " })).rejects.toMatchObject(
      refusedFor("reason", "missing"),
    );
    await returnRevision(desk.manager, { id, version, reason: "Bitte den Preis nennen." });
    expect(await desk.read(id)).toMatchObject({
      state: "returned",
      reason: "Bitte den Preis nennen.",
    });
    await desk.save(id, "money", { cost: "20" });
    expect(await desk.submit(id)).toBe("submitted");
  });

  test("cannot be written in while it is read, but taken back", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    await desk.submit(id);
    await expect(desk.save(id, "money", { cost: "30" })).rejects.toMatchObject(
      refusedFor("", "notNow"),
    );
    await recallRevision(desk.editor, { id, version: (await desk.read(id)).version });
    await desk.save(id, "money", { cost: "30" });
    await discardRevision(desk.editor, { id, version: (await desk.read(id)).version });
    await expect(desk.read(id)).rejects.toMatchObject(notFound);
  });

  test("is approved once, and only as it was compared", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    await desk.submit(id);
    const { version, shown } = await desk.read(id);
    await expect(
      approveRevision(desk.manager, { id, version, shown: "0".repeat(16) }),
    ).rejects.toMatchObject(conflict);
    const approvers = [desk.manager, await staff("teilhabemanager")];
    const twice = approvers.map((actor) => approveRevision(actor, { id, version, shown }));
    const outcomes = await Promise.allSettled(twice);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBe(1);
    expect(await db.publication.count()).toBe(1);
  });

  test.each(["another carrier's editor", "the editor themselves"])(
    "is not for %s to approve",
    async (who) => {
      const { id } = await desk.change();
      await desk.save(id, "money", { cost: "20" });
      await desk.submit(id);
      const actor = who === "the editor themselves" ? desk.editor : desk.otherEditor;
      const { version, shown } = await desk.read(id);
      await expect(approveRevision(actor, { id, version, shown })).rejects.toMatchObject(notFound);
      await expect(readRevision(desk.otherEditor, { id })).rejects.toMatchObject(notFound);
      expect(await db.publication.count()).toBe(0);
    },
  );
});
