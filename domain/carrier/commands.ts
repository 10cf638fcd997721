import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { enqueue } from "@/domain/publication/commands";
import { mdxFile } from "@/lib/content/mdx-file";
import type { Tx } from "@/lib/db/client";
import { isDemo } from "@/lib/demo";
import { conflict } from "@/lib/errors";
import { sourceLocale } from "@/lib/i18n/locales";
import { freeSlug } from "@/lib/text/slug";
import { publishedCarrier } from "./published";
import { shownOrganisation } from "./published-organisation";
import { editInput, factsIn, type Organisation, organisation } from "./schema";

/**
 * Changes what a carrier says about itself. It needs no review, since nobody else answers for it.
 * The caller finishes it with `publishPending`.
 * @throws AppError "invalid" at the field concerned; "conflict" where it is not what the form showed
 *   any more, or another version is on its way
 */
export const editCarrier = command({
  action: "carrier.edit",
  input: editInput,
  target: async (tx, { id }, _actor: StaffActor) => {
    await tx.$executeRaw`SELECT id FROM "Carrier" WHERE id = ${id}::uuid FOR UPDATE`;
    const row = await tx.carrier.findUnique({ where: { id } });
    return row && { id, slug: row.slug, carrierId: row.id };
  },
  run: async ({ tx, input, target: { id, slug } }) => {
    const onItsWay = { place: `carriers/${slug}`, state: "pending" } as const;
    if (input.shown !== shownOrganisation(slug)) throw conflict();
    if ((await tx.publication.count({ where: onItsWay })) > 0) throw conflict();
    await publish(tx, { id, slug }, input, "Angaben zum Träger geändert");
  },
  subject: ({ id }) => ({ type: "carrier", ids: [id] }),
});

/**
 * Takes a new carrier in, so that its people can be invited.
 * @returns its id
 */
export const addCarrier = command({
  action: "carrier.add",
  input: organisation,
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }): Promise<{ id: string }> => {
    const slug = await newAddress(tx, input.title);
    const carrier = { id: randomUUID(), slug };
    await tx.carrier.create({ data: { ...carrier, activity: "active" } });
    await publish(tx, carrier, input, "Träger aufgenommen");
    return { id: carrier.id };
  },
  subject: (_target, result) => ({ type: "carrier", ids: result ? [result.id] : [] }),
});

async function newAddress(tx: Tx, name: string): Promise<string> {
  // Two carriers of the same name: the second one waits here, and sees the first one's address.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('carrier address', 0))`;
  const rows = await tx.carrier.findMany({ select: { slug: true } });
  const taken = new Set(rows.map(({ slug }) => slug));
  return freeSlug(name, (slug) => taken.has(slug) || publishedCarrier(slug) !== undefined);
}

async function publish(
  tx: Tx,
  { id, slug }: { id: string; slug: string },
  form: Organisation,
  done: string,
): Promise<void> {
  const before = publishedCarrier(slug);
  const { title, summary, body } = form;
  const facts = factsIn(form, before?.facts.fictitious ?? isDemo());
  await enqueue(tx, {
    offerId: null,
    carrierId: id,
    carrierName: before ? String(before.entry.source.title) : title,
    files: [
      {
        path: `content/carriers/${slug}/${sourceLocale}.mdx`,
        text: mdxFile({ title, summary, ...facts }, body),
      },
    ],
    message: `${title}: ${done}`,
  });
}
