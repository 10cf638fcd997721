import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { listCarriers } from "@/domain/carrier/queries";
import { publishedOffer } from "@/domain/offer/published";
import { listOwnOffers, readOwnOffer } from "@/domain/offer-desk/queries";
import { conflict, notFound, published, refusedFor } from "@/domain/testing/fixtures";
import { forgetRevisions, germanText, queuedFiles, revisionDesk } from "@/domain/testing/revisions";
import { today } from "@/lib/clock";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { submitRevision } from "./decide";
import { changePlaces, setLifecycle, trustCarrier } from "./direct";
import { listRevisions, readRevision } from "./queries";
import { startRevision } from "./start";

let desk: Awaited<ReturnType<typeof revisionDesk>>;

beforeAll(async () => {
  desk = await revisionDesk();
});
beforeEach(async () => {
  await forgetRevisions();
  await desk.trust("no");
});

describe("small changes", () => {
  test("go live at once where the carrier may, and are history", async () => {
    await desk.trust("yes");
    const { id } = await desk.change();
    await desk.save(id, "when", { start: "2027-09-06" });
    expect((await desk.read(id)).atOnce).toBe(true);
    expect(await desk.submit(id)).toBe("published");
    expect(await db.publication.count()).toBe(1);
    const { history } = await readOwnOffer(desk.editor, { id: desk.offer });
    expect(history).toMatchObject([
      { author: desk.editor.displayName, changed: expect.arrayContaining(["start"]) },
    ]);
  });

  test("are read first where anything else changes too", async () => {
    await desk.trust("yes");
    const { id } = await desk.change();
    await desk.save(id, "when", { start: "2027-09-06" });
    await desk.save(id, "money", { cost: "20" });
    expect(await desk.submit(id)).toBe("submitted");
  });
});

describe("free places", () => {
  const say = async (actor: StaffActor, typed: object = {}) => {
    const { shown } = await readOwnOffer(desk.editor, { id: desk.offer });
    const places = { placesTotal: "12", placesFree: "3", waitingList: "no", ...typed };
    return changePlaces(actor, { id: desk.offer, shown, ...places });
  };

  test("go live with the date of the figure", async () => {
    await desk.trust("yes");
    expect(await say(desk.editor)).toBe("published");
    const file = (await queuedFiles()).get(`content/offers/${published.offer}/de.mdx`);
    expect(readSource(file ?? "").data).toMatchObject({
      places: { total: 12, free: 3, waitingList: false, asOf: today() },
      lastChecked: publishedOffer(published.offer)?.facts.lastChecked,
    });
  });

  test("wait for approval where the carrier may not, also in a revision that is open", async () => {
    const coming = async () =>
      (await readOwnOffer(desk.editor, { id: desk.offer })).comingFigures ?? null;
    expect(await coming()).toBeNull();
    expect(await say(desk.editor)).toBe("submitted");
    expect(await coming()).toMatchObject({ state: "submitted", fields: { placesFree: "3" } });
    expect(await say(desk.editor, { placesFree: "2" })).toBe("submitted");
    expect(await coming()).toMatchObject({ fields: { placesFree: "2", placesAsOf: today() } });
    const [revision] = await listRevisions(desk.manager, {});
    expect((await desk.read(revision?.id ?? "")).fields["placesFree"]).toBe("2");
    expect(await db.publication.count()).toBe(0);
  });

  test("are not lost by a revision that was begun before", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    const other = { ...(await desk.read(id)).before, placesFree: "1" };
    await db.offerRevision.update({ where: { id }, data: { baseFields: other } });
    expect((await desk.read(id)).changed).toEqual(expect.arrayContaining(["cost"]));
    expect((await desk.read(id)).changed).not.toContain("placesFree");
  });

  test.each([
    [{ placesFree: "13" }, "placesFree", "tooManyFree"],
    [{ placesFree: "viele" }, "placesFree", "notANumber"],
    [{ placesTotal: "-1" }, "placesTotal", "notANumber"],
  ] as const)("%j is refused", async (typed, field, code) => {
    await expect(say(desk.manager, typed)).rejects.toMatchObject(refusedFor(field, code));
  });
});

describe("pausing and ending", () => {
  test.each(["paused", "ended"] as const)(
    "an offer that is %s says so in its file",
    async (lifecycle) => {
      const { shown } = await readOwnOffer(desk.editor, { id: desk.offer });
      await setLifecycle(desk.editor, { id: desk.offer, shown, lifecycle });
      const file = (await queuedFiles()).get(`content/offers/${published.offer}/de.mdx`);
      expect(readSource(file ?? "").data).toMatchObject({ lifecycle });
      const { history } = await readOwnOffer(desk.editor, { id: desk.offer });
      expect(history).toMatchObject([{ changed: ["lifecycle"] }]);
    },
  );
});

test("nothing is decided about an offer while a version of it is being published", async () => {
  const set = async (lifecycle: string) => {
    const { shown } = await readOwnOffer(desk.editor, { id: desk.offer });
    return setLifecycle(desk.editor, { id: desk.offer, shown, lifecycle });
  };
  await set("paused");
  await expect(set("ended")).rejects.toMatchObject(conflict);
  await db.publication.updateMany({ data: { state: "done" } });
  await set("ended");
});

describe("a draft of an offer", () => {
  const stepOf = async (actor: StaffActor) => {
    const offers = await listOwnOffers(actor, {});
    return offers.find(({ id }) => id === desk.offer)?.open;
  };

  test("that changes nothing is nobody's task", async () => {
    await desk.change();
    expect(await stepOf(desk.editor)).toMatchObject({ state: "draft", idle: true });
    expect(await listRevisions(desk.editor, {})).toEqual([]);
  });

  test("that a carrier is writing is the carrier's, until it is sent", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    expect(await stepOf(desk.colleague)).toMatchObject({ idle: false });
    expect(await stepOf(desk.manager)).toMatchObject({ idle: true });
    await desk.submit(id);
    expect(await stepOf(desk.manager)).toMatchObject({ state: "submitted", idle: false });
  });
});

describe("history", () => {
  test("brings back the version before as a revision to be approved", async () => {
    const { id } = await desk.change();
    await desk.save(id, "text-de", germanText({ "title-de": "Ganz anders" }));
    await desk.submit(id);
    await desk.approve(id);
    await db.offerRevision.updateMany({
      where: { id },
      data: { baseFields: { "title-de": "Wie früher" } },
    });
    const former = { from: "version", revision: id, side: "before" } as const;
    const { id: restored } = await startRevision(desk.editor, former);
    expect((await desk.read(restored)).fields["title-de"]).toBe("Wie früher");
    await expect(startRevision(desk.editor, former)).rejects.toMatchObject(
      refusedFor("", "notNow"),
    );
    await expect(startRevision(desk.otherEditor, former)).rejects.toMatchObject(notFound);
  });

  test("is brought back at once by whoever would approve it, once they have seen what changes", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    await desk.submit(id);
    await desk.approve(id);
    await db.publication.updateMany({ data: { state: "done" } });
    const former = { from: "version", revision: id, side: "after" } as const;
    const { id: restored } = await startRevision(desk.manager, former);
    const { version, shown, atOnce } = await readRevision(desk.manager, { id: restored });
    expect(atOnce).toBe(true);
    const sending = (seen: string) =>
      submitRevision(desk.manager, { id: restored, version, shown: seen });
    await expect(sending("0".repeat(16))).rejects.toMatchObject(conflict);
    expect(await sending(shown)).toBe("published");
  });

  test("brings back no figures of places from another day", async () => {
    const { id } = await desk.change();
    await desk.save(id, "money", { cost: "20" });
    await desk.submit(id);
    await desk.approve(id);
    const now = (await desk.read(id)).fields;
    const old = { ...now, placesTotal: "99", placesFree: "98", placesAsOf: "2026-01-01" };
    await db.offerRevision.updateMany({ where: { id }, data: { fields: old } });
    const former = { from: "version", revision: id, side: "after" } as const;
    const { id: restored } = await startRevision(desk.editor, former);
    const { changed } = await desk.read(restored);
    expect(changed).toContain("cost");
    expect(changed.filter((name) => name.startsWith("places"))).toEqual([]);
  });

  test("is no other carrier's to read", async () => {
    await expect(readOwnOffer(desk.otherEditor, { id: desk.offer })).rejects.toMatchObject(
      notFound,
    );
    const own = await listOwnOffers(desk.otherEditor, {});
    expect(own.map(({ slug }) => slug)).not.toContain(published.offer);
    expect((await listOwnOffers(desk.manager, {})).length).toBeGreaterThan(own.length);
  });
});

test("the Teilhabemanager alone says which carriers may change small things at once", async () => {
  await desk.trust("yes");
  const carriers = await listCarriers(desk.manager, {});
  const trusted = carriers.filter(({ publishesSmallEdits }) => publishesSmallEdits);
  expect(trusted).toMatchObject([{ slug: published.carrier }]);
  await expect(
    trustCarrier(desk.editor, { carrier: published.carrier, allowed: "no" }),
  ).rejects.toMatchObject(notFound);
});
