import "server-only";
import { formFields, textsIn } from "@/domain/offer-revision/form";
import { sourceHash } from "@/lib/content/files";
import type { Tx } from "@/lib/db/client";
import { type Target, wording } from "./load";
import type { Wording } from "./texts";

/** As many former versions as are looked through. */
const mostVersions = 50;

/**
 * The German text of which the published translation was made, where the portal still has it: among
 * the translations and the versions of offers that were published from here.
 */
export async function formerGerman(tx: Tx, target: Target): Promise<Wording | undefined> {
  const { published, source, place } = target;
  if (!published) return undefined;
  if (published.sourceHash === source.hash) return source.german;
  const isFormer = (text: Wording) => sourceHash(text) === published.sourceHash;
  const { kind, slug } = place;
  const translations = await tx.translation.findMany({
    where: { kind, slug, step: "approved" },
    orderBy: { decidedAt: "desc" },
    take: mostVersions,
    select: { german: true },
  });
  const made = translations.map(({ german }) => wording.parse(german)).find(isFormer);
  return made ?? (kind === "offers" ? (await versions(tx, slug)).find(isFormer) : undefined);
}

async function versions(tx: Tx, slug: string): Promise<Wording[]> {
  const rows = await tx.offerRevision.findMany({
    where: { offer: { slug }, state: "approved" },
    orderBy: { decidedAt: "desc" },
    take: mostVersions,
    select: { fields: true, baseFields: true },
  });
  return rows
    .flatMap(({ fields, baseFields }) => [fields, baseFields])
    .flatMap((kept) => (kept ? (textsIn(formFields.parse(kept)).de ?? []) : []));
}
