import type { StaffActor } from "@/domain/access/actor";
import { submitRevision } from "@/domain/offer-revision/decide";
import type { Section } from "@/domain/offer-revision/fields";
import { readRevision } from "@/domain/offer-revision/queries";
import { startRevision } from "@/domain/offer-revision/start";
import { saveSection } from "@/domain/offer-revision/write";
import { db } from "@/lib/db/client";

const changed = "teilqualifizierung-lagerlogistik";

/** A change that waits to be read: a fact and a sentence of an offer of this carrier. */
export async function putForwardChange(editor: StaffActor): Promise<void> {
  const { id: offer } = await db.offer.findUniqueOrThrow({ where: { slug: changed } });
  const { id } = await startRevision(editor, { from: "change", offer });
  await change(editor, id, "money", { childcare: "yes" });
  await change(editor, id, "text-de", {
    "summary-de": "In zwölf Wochen lernst du, in einem Lager zu arbeiten. Wir betreuen dein Kind.",
  });
  const { version } = await readRevision(editor, { id });
  await submitRevision(editor, { id, version });
}

async function change(editor: StaffActor, id: string, section: Section, typed: object) {
  const { version, fields } = await readRevision(editor, { id });
  await saveSection(editor, { id, version, section, sent: { ...fields, ...typed } });
}
