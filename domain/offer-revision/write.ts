import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { sourceHash } from "@/lib/content/files";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { fieldsOfSection, localeOf, originField, textField, textParts } from "./fields";
import { type FormFields, originLine, textsIn } from "./form";
import { type LoadedRevision, loadRevision } from "./load";
import { sameField } from "./merge";
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
 * beside it and refused only when the revision is submitted.
 */
export const saveSection = command({
  action: "offerRevision.save",
  input: saveInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  run: async ({ tx, input, target }) => {
    if (!isWritable(target.state)) throw invalid("", "notNow");
    const own: readonly string[] = fieldsOfSection(input.section);
    const others = Object.entries(target.fields).filter(([name]) => !own.includes(name));
    const fields = { ...Object.fromEntries(others), ...sentFields(input.section, input.sent) };
    const locale = localeOf(input.section);
    const origin =
      locale && locale !== sourceLocale
        ? originAfter(locale, target.fields, fields, input.sent["current"] === "yes")
        : {};
    await updateRevision(tx, input, { fields: { ...fields, ...origin } });
  },
  subject: subjectOf,
});

/**
 * A translation that was just written, or compared, is made from the German text as it stands in
 * the form now; one that was left alone keeps what it was made from.
 */
function originAfter(locale: Locale, before: FormFields, after: FormFields, compared: boolean) {
  const parts = textParts.map((part) => textField(part, locale));
  const written = parts.some((name) => !sameField(before, after, name));
  const { [sourceLocale]: source, [locale]: text } = textsIn(after);
  if (!source || !text || (!written && !compared)) return {};
  const review = written
    ? "notReadByNative"
    : (textsIn(before)[locale]?.origin?.review ?? "notReadByNative");
  return { [originField(locale)]: originLine({ sourceHash: sourceHash(source), review }) };
}

/** Takes a submitted revision back, to go on writing. */
export const recallRevision = command({
  action: "offerRevision.recall",
  input: revisionInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  run: async ({ tx, input, target }) => {
    if (target.state !== "submitted") throw invalid("", "notNow");
    await updateRevision(tx, input, { state: "draft" });
  },
  subject: subjectOf,
});

/** Throws a revision away for good; what is published stays as it is. */
export const discardRevision = command({
  action: "offerRevision.discard",
  input: revisionInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  run: async ({ tx, input, target }) => {
    if (!isWritable(target.state)) throw invalid("", "notNow");
    const { id, version } = input;
    const { count } = await tx.offerRevision.deleteMany({ where: { id, version } });
    if (count === 0) throw conflict();
  },
  subject: subjectOf,
});
