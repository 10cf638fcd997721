import "server-only";
import { publishedCarrier } from "@/domain/carrier/published";
import type { Tx } from "@/lib/db/client";
import { type FormFields, formFields } from "./form";
import { merge } from "./merge";
import { publishedForm } from "./published-form";

const related = {
  offer: { select: { id: true, slug: true } },
  carrier: { select: { id: true, slug: true, publishesSmallEdits: true } },
  author: { select: { displayName: true } },
  decidedBy: { select: { displayName: true } },
} as const;

type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;
const findRow = (tx: Tx, id: string) =>
  tx.offerRevision.findUnique({ where: { id }, include: related });

export type LoadedRevision = Omit<Row, "fields" | "baseFields"> & {
  /** What its author typed. */
  readonly fields: FormFields;
  readonly baseFields: FormFields | undefined;
  /** The offer as it is published now; undefined for a new one. */
  readonly published: FormFields | undefined;
  /** What would be published: what the author typed, on top of what is published by now. */
  readonly merged: FormFields;
  readonly carrierName: string;
};

export async function loadRevision(
  tx: Tx,
  { id }: { readonly id: string },
): Promise<LoadedRevision | null> {
  const row = await findRow(tx, id);
  return row && loaded(row);
}

export async function loadRevisions(
  tx: Tx,
  where: Parameters<Tx["offerRevision"]["findMany"]>[0] & object,
): Promise<LoadedRevision[]> {
  const rows = await tx.offerRevision.findMany({ ...where, include: related, take: 500 });
  return rows.map(loaded);
}

function loaded(row: Row): LoadedRevision {
  const fields = formFields.parse(row.fields) as FormFields;
  const baseFields = row.baseFields ? (formFields.parse(row.baseFields) as FormFields) : undefined;
  const published = publishedForm(row.offer?.slug);
  const follows = baseFields && published && row.state !== "approved";
  return {
    ...row,
    fields,
    baseFields,
    published,
    merged: follows ? merge(baseFields, fields, published) : fields,
    carrierName: carrierNameOf(row.carrier.slug),
  };
}

export function carrierNameOf(slug: string): string {
  return String(publishedCarrier(slug)?.entry.source.title ?? slug);
}
