import type { StaffActor } from "@/domain/access/actor";
import { publishedOffer } from "@/domain/offer/published";
import { approveRevision, submitRevision } from "@/domain/offer-revision/decide";
import { trustCarrier } from "@/domain/offer-revision/direct";
import type { Section } from "@/domain/offer-revision/fields";
import { readRevision } from "@/domain/offer-revision/queries";
import { startRevision } from "@/domain/offer-revision/start";
import { saveSection } from "@/domain/offer-revision/write";
import { publishedFiles } from "@/domain/publication/schema";
import { db } from "@/lib/db/client";
import { published, staff } from "./fixtures";

/** The people around the sample offer, and what they do with its revisions. */
export async function revisionDesk() {
  const editor = await staff("carrierEditor", published.carrier);
  const manager = await staff("teilhabemanager");
  const { id: offer } = await db.offer.findUniqueOrThrow({ where: { slug: published.offer } });
  const read = (id: string) => readRevision(editor, { id });
  return {
    editor,
    colleague: await staff("carrierEditor", published.carrier),
    otherEditor: await staff("carrierEditor", published.otherCarrier),
    manager,
    offer,
    read,
    change: () => startRevision(editor, { from: "change", offer }),
    trust: (allowed: "yes" | "no") =>
      trustCarrier(manager, { carrier: published.carrier, allowed }),
    save: async (id: string, section: Section, sent: object, actor: StaffActor = editor) => {
      const { version } = await read(id);
      await saveSection(actor, { id, version, section, sent });
    },
    submit: async (id: string) => submitRevision(editor, { id, version: (await read(id)).version }),
    approve: async (id: string) => {
      const { version, shown } = await read(id);
      return approveRevision(manager, { id, version, shown });
    },
  };
}

/** The German text of the sample offer as its form sends it, but for what is `typed`. */
export function germanText(typed: object = {}) {
  const entry = publishedOffer(published.offer)?.entry;
  return {
    "title-de": String(entry?.source.title),
    "summary-de": String(entry?.source.summary),
    "body-de": entry?.body ?? "",
    ...typed,
  };
}

/** What waits to be published, by path. */
export async function queuedFiles(): Promise<Map<string, string | null>> {
  const rows = await db.publication.findMany({ orderBy: { number: "asc" } });
  const files = rows.flatMap((row) => publishedFiles.parse(row.files));
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** Takes away all revisions, and the offers that came of them. */
export async function forgetRevisions(): Promise<void> {
  await db.publication.deleteMany();
  await db.offerRevision.deleteMany();
  await db.offer.deleteMany({ where: { slug: { startsWith: "ein-neuer" } } });
}
