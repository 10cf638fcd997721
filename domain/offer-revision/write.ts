import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { sourceLocale } from "@/lib/i18n/locales";
import { fieldsOfSection, localeOf } from "./fields";
import type { FormFields } from "./form";
import { type LoadedRevision, loadRevision } from "./load";
import { sameField } from "./merge";
import { originAfter, originsAfterGerman } from "./origins";
import { isWritable } from "./rules";
import { revisionInput, saveInput, sentFields } from "./schema";

export const subjectOf = (target: LoadedRevision) => ({
  type: "offerRevision" as const,
  ids: [target.id],
});

/** Changes a revision that nobody else has changed since `version`. @throws AppError "conflict" */
export async function updateRevision(
  tx: Tx,
  { id, version }: { readonly id: string; readonly version: number },
  data: Parameters<Tx["offerRevision"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.offerRevision.updateMany({
    where: { id, version },
    data: { ...data, changedAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

/**
 * Keeps what stands in one section of the form, whatever it is: what is missing or wrong is said
 * beside it and refused only when the revision is submitted. Saving again what stands there already
 * changes nothing, also from an older form: whoever got no answer may simply ask again.
 * @returns the version it has now, and what the section says
 */
export const saveSection = command({
  action: "offerRevision.save",
  input: saveInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  run: async ({ tx, input, target }) => {
    if (!isWritable(target.state)) throw invalid("", "notNow");
    const own: readonly string[] = fieldsOfSection(input.section);
    const others = Object.entries(target.fields).filter(([name]) => !own.includes(name));
    const section: FormFields = sentFields(input.section, input.sent);
    const same = fieldsOfSection(input.section).every((name) =>
      sameField(section, target.fields, name),
    );
    if (same && target.version !== input.version) return { version: target.version, section };
    const fields = { ...Object.fromEntries(others), ...section };
    const origins = originsOf(input, target, fields);
    await updateRevision(tx, input, { fields: { ...fields, ...origins } });
    return { version: input.version + 1, section };
  },
  subject: subjectOf,
});

function originsOf(
  { section, sent }: z.output<typeof saveInput>,
  { fields: before, merged, published }: LoadedRevision,
  fields: FormFields,
) {
  const locale = localeOf(section);
  if (!locale) return {};
  if (locale !== sourceLocale) {
    return originAfter(locale, before, fields, sent["current"] === "yes");
  }
  const german = Object.fromEntries(
    fieldsOfSection(section).map((name) => [name, fields[name]] as const),
  );
  const after = { ...merged, ...german };
  return originsAfterGerman(published ?? merged, merged, after, sent["minor"] === "yes");
}

/** Takes a submitted revision back, to go on writing. */
export const recallRevision = command({
  action: "offerRevision.recall",
  input: revisionInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input, target }) => {
    if (target.state !== "submitted") throw invalid("", "notNow");
    await updateRevision(tx, input, { state: "draft" });
    return { id: target.id };
  },
  subject: subjectOf,
});

/** Throws a revision away for good; what is published stays as it is. */
export const discardRevision = command({
  action: "offerRevision.discard",
  input: revisionInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  gone: ({ input: { id } }) => ({ id }),
  run: async ({ tx, input, target }) => {
    if (!isWritable(target.state)) throw invalid("", "notNow");
    const { id, version } = input;
    const { count } = await tx.offerRevision.deleteMany({ where: { id, version } });
    if (count === 0) throw conflict();
    return { id };
  },
  subject: subjectOf,
});
