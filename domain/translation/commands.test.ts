import { beforeEach, describe, expect, test } from "vitest";
import { readOwnOffer } from "@/domain/offer-desk/queries";
import { conflict, notFound, published, refusedFor, staff } from "@/domain/testing/fixtures";
import { queuedFiles } from "@/domain/testing/revisions";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { approveAll } from "./approve-all";
import { approveTranslation, returnTranslation, submitTranslation } from "./decide";
import { keepTranslations } from "./keep";
import { countSubmittedTranslations, listTranslations } from "./queries";
import { readTranslation } from "./read";
import { discardTranslation, recallTranslation, saveTranslation } from "./save";
import type { TextPlace } from "./schema";

const manager = await staff("teilhabemanager");
const translator = await staff("translator");
const editor = await staff("carrierEditor", published.carrier);

const offer = { kind: "offers", slug: "mittlerer-abschluss-am-abend", locale: "ti" } as const;
const guide = { kind: "guides", slug: "duldung-verlaengern", locale: "ar" } as const;

beforeEach(async () => {
  await db.publication.deleteMany();
  await db.translation.deleteMany();
  await db.offerRevision.deleteMany();
});

const read = (place: TextPlace) => readTranslation(translator, place);

/** What the form sends: as it was shown, but for what is typed. */
async function sent(place: TextPlace, typed: object = {}) {
  const { germanHash, shown, draft, fields } = await read(place);
  const { title, summary, blocks } = fields;
  const version = draft?.version ?? "";
  return { ...place, version, german: germanHash, shown, title, summary, blocks, ...typed };
}

async function translateWhole(place: TextPlace, typed: object = {}) {
  const { german } = await read(place);
  const blocks = german.blocks.map((block) => (block.startsWith("<") ? block : "ትርጉም።"));
  await saveTranslation(
    translator,
    await sent(place, { title: "ርእሲ", summary: "ሓጺር።", blocks, ...typed }),
  );
}

const at = async (place: TextPlace) => ({ ...place, version: (await read(place)).draft?.version });
const submit = async (place: TextPlace) => submitTranslation(translator, await at(place));
const approve = async (place: TextPlace) => approveTranslation(manager, await at(place));

describe("a translation", () => {
  test("of an offer is published in the carrier's name, and stands in its history", async () => {
    await translateWhole(offer);
    await submit(offer);
    expect(await countSubmittedTranslations(manager)).toBe(1);
    await approve(offer);
    const file = (await queuedFiles()).get(`content/offers/${offer.slug}/ti.mdx`);
    const { germanHash } = await read(offer);
    expect(readSource(file ?? "").data).toEqual({
      title: "ርእሲ",
      summary: "ሓጺር።",
      sourceHash: germanHash,
      review: "notReadByNative",
    });
    expect(await db.publication.findFirst()).toMatchObject({
      place: `offers/${offer.slug}`,
      carrierName: "Lernwerkstatt Beispielberg",
    });
    const { id } = await db.offer.findUniqueOrThrow({ where: { slug: offer.slug } });
    const { history } = await readOwnOffer(editor, { id });
    expect(history).toMatchObject([
      {
        author: translator.displayName,
        decidedBy: manager.displayName,
        changed: ["title-ti", "summary-ti", "body-ti", "madeFrom-ti"],
      },
    ]);
  });

  test("is taken twice from whoever got no answer, and not from who wrote something else", async () => {
    const first = await sent(guide, { title: "عنوان آخر" });
    expect(await saveTranslation(translator, first)).toMatchObject({ version: 0 });
    const second = { ...first, version: 0, summary: "ملخص آخر" };
    expect(await saveTranslation(translator, second)).toMatchObject({ version: 1 });
    expect(await saveTranslation(translator, second)).toMatchObject({ version: 1 });
    const other = { ...second, title: "عنوان ثالث" };
    await expect(saveTranslation(translator, other)).rejects.toMatchObject(conflict);
  });

  test.each([
    ["sent", false, (form: object) => submitTranslation(translator, form)],
    ["approved", true, (form: object) => approveTranslation(manager, form)],
    [
      "given back",
      true,
      (form: object) => returnTranslation(manager, { ...form, reason: "Bitte." }),
    ],
    ["taken back", true, (form: object) => recallTranslation(translator, form)],
    ["thrown away", false, (form: object) => discardTranslation(translator, form)],
  ])("%s twice is one step, and both are told so", async (_, isSent, press) => {
    await saveTranslation(translator, await sent(guide, { title: "عنوان آخر" }));
    if (isSent) await submit(guide);
    const form = await at(guide);
    const first = await press(form);
    const rows = await db.translation.findMany();
    expect(await press(form)).toEqual(first);
    expect(await db.translation.findMany()).toEqual(rows);
    expect(await db.publication.count()).toBeLessThan(2);
  });

  test("of a guide is published in the city's name", async () => {
    await saveTranslation(translator, await sent(guide, { title: "عنوان آخر" }));
    await submit(guide);
    await approve(guide);
    const [path] = [...(await queuedFiles()).keys()];
    expect(path).toBe(`content/guides/${guide.slug}/ar.mdx`);
    const publication = await db.publication.findFirstOrThrow();
    expect(publication).toMatchObject({ offerId: null, carrierId: null });
    expect(publication.carrierName).not.toBe("");
  });

  test("is kept unfinished, and sent only once it is whole", async () => {
    await saveTranslation(translator, await sent(offer, { title: "ርእሲ" }));
    const { complaints } = await read(offer);
    expect(complaints.map(({ field }) => field)).toContain("block-1");
    await expect(submit(offer)).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("that runs something is refused where it stands", async () => {
    await translateWhole(offer, { summary: "{process.env.X}" });
    const blocks = (await read(offer)).fields.blocks.with(0, "ሀ {process.env.AUTH_SECRET}");
    await saveTranslation(translator, await sent(offer, { blocks }));
    const { complaints } = await read(offer);
    expect(complaints).toEqual([{ field: "block-1", text: expect.stringContaining("{ }") }]);
    await expect(submit(offer)).rejects.toMatchObject(refusedFor("", "notNow"));
  });

  test("that two write at once is overwritten by neither", async () => {
    const [first, second] = [await sent(offer), await sent(offer)];
    await saveTranslation(translator, { ...first, title: "ሀ" });
    await expect(saveTranslation(manager, { ...second, title: "ለ" })).rejects.toMatchObject(
      conflict,
    );
    expect((await read(offer)).draft?.title).toBe("ሀ");
  });

  test("beside another German text than the form showed is not taken", async () => {
    const form = await sent(offer, { german: "0123456789abcdef" });
    await expect(saveTranslation(translator, form)).rejects.toMatchObject(conflict);
  });

  test("comes back with a reason, is recalled, and is thrown away", async () => {
    await translateWhole(offer);
    await submit(offer);
    await expect(translateWhole(offer)).rejects.toMatchObject(refusedFor("", "notNow"));
    await returnTranslation(manager, { ...(await at(offer)), reason: "Bitte einfacher" });
    expect((await read(offer)).draft).toMatchObject({
      step: "returned",
      reason: "Bitte einfacher",
    });
    await submit(offer);
    await recallTranslation(translator, await at(offer));
    await discardTranslation(translator, await at(offer));
    expect((await read(offer)).draft).toBeNull();
  });

  test("is not published over one that came after it", async () => {
    await translateWhole(offer);
    await submit(offer);
    await db.translation.updateMany({ data: { shown: "0123456789abcdef" } });
    await expect(approve(offer)).rejects.toMatchObject(conflict);
  });
});

describe("all that a list shows", () => {
  const arabic = { ...offer, locale: "ar" } as const;
  const shownAs = async (place: TextPlace) =>
    `${place.kind}/${place.slug}/${place.locale}/${(await read(place)).draft?.version}`;
  const waiting = async () => {
    for (const place of [offer, arabic, guide]) {
      await translateWhole(place);
      await submit(place);
    }
    return Promise.all([offer, arabic, guide].map(shownAs));
  };
  const steps = async () =>
    (await db.translation.findMany({ orderBy: [{ slug: "desc" }, { locale: "asc" }] })).map(
      ({ locale, step }) => [locale, step],
    );

  /** As if what was decided stood on the pages now. */
  const published: string[] = [];
  const publish = async () => {
    published.push(...(await queuedFiles()).keys());
    await db.publication.deleteMany();
  };

  test("is let through together, two languages of one text one after the other", async () => {
    const outcome = await approveAll(manager, await waiting(), publish);
    expect(outcome).toEqual({ approved: 3, left: 0 });
    await publish();
    expect(published.toSorted()).toEqual([
      `content/guides/${guide.slug}/ar.mdx`,
      `content/offers/${offer.slug}/ar.mdx`,
      `content/offers/${offer.slug}/ti.mdx`,
    ]);
  });

  test("but for what has changed since: that waits to be looked at", async () => {
    const shown = await waiting();
    await recallTranslation(translator, await at(arabic));
    await saveTranslation(translator, await sent(arabic, { title: "عنوان آخر" }));
    await submit(arabic);
    const nonsense = ["", "offers", "offers/../de/1", "offers/x/ti/99999999999999999999"];
    const outcome = await approveAll(manager, [...shown, ...nonsense], publish);
    expect(outcome).toEqual({ approved: 2, left: 1 + nonsense.length });
    expect(await steps()).toEqual([
      ["ar", "submitted"],
      ["ti", "approved"],
      ["ar", "approved"],
    ]);
  });

  test("stays where it is for who only translates", async () => {
    const shown = await waiting();
    const trying = approveAll(translator, shown, publish);
    await expect(trying).rejects.toMatchObject(notFound);
    expect(new Set((await steps()).map(([, step]) => step))).toEqual(new Set(["submitted"]));
  });
});

describe("a native reader", () => {
  test("is known to the database, and the file says only that there was one", async () => {
    await saveTranslation(translator, await sent(guide, { native: "yes" }));
    const { draft } = await read(guide);
    expect(draft).toMatchObject({
      review: "readByNative",
      nativeReader: translator.displayName,
    });
    await submit(guide);
    await approve(guide);
    const [file] = [...(await queuedFiles()).values()];
    expect(file).toContain('review: "readByNative"');
    expect(file).not.toContain(translator.displayName);
  });

  test("has not read what was changed afterwards", async () => {
    await saveTranslation(translator, await sent(guide, { native: "yes" }));
    await saveTranslation(translator, await sent(guide, { title: "عنوان آخر" }));
    expect((await read(guide)).draft).toMatchObject({
      review: "notReadByNative",
      nativeReader: null,
    });
  });
});

test("who may not translate sees nothing", async () => {
  for (const actor of [editor, await staff("lead"), await staff("admin")]) {
    await expect(listTranslations(actor, { locale: "ti" })).rejects.toMatchObject(notFound);
    await expect(readTranslation(actor, offer)).rejects.toMatchObject(notFound);
    await expect(saveTranslation(actor, await sent(offer))).rejects.toMatchObject(notFound);
  }
  await translateWhole(offer);
  await submit(offer);
  await expect(approveTranslation(translator, await at(offer))).rejects.toMatchObject(notFound);
});

test("the list says what is missing, and what comes first and why", async () => {
  const { coverage, toTranslate, drafts } = await listTranslations(translator, { locale: "ti" });
  const tigrinya = coverage.find(({ locale }) => locale === "ti");
  expect(tigrinya?.all.missing).toBe(toTranslate.filter(({ state }) => state === "missing").length);
  expect(toTranslate.find(({ slug }) => slug === offer.slug)?.reasons).toContain("missing");
  expect(drafts).toEqual([]);
});

test("translations are declared valid only where one is older", async () => {
  const { kind, slug } = guide;
  const german = (await read(guide)).germanHash;
  await expect(
    keepTranslations(manager, { kind, slug, german, sure: "yes" }),
  ).rejects.toMatchObject(refusedFor("", "notNow"));
});
