import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { conflict, invalid } from "@/lib/errors";
import { publishTranslations } from "./publish";
import { keepInput, translationLocales } from "./schema";
import { type GermanText, germanText, publishedTranslation } from "./texts";

/**
 * Says that the German text has changed in nothing that concerns its translations, such as a typing
 * error: those that are older count as made from it. They go live at once; their words stay.
 * @throws AppError "invalid" (notNow) where none is older, "conflict" where the German text has
 *   changed once more since the form was opened
 */
export const keepTranslations = command({
  action: "translation.keep",
  input: keepInput,
  target: async (_tx, input, _actor: StaffActor) => germanText(input) ?? null,
  again: ({ input, target }) =>
    input.german === target.hash && olderOf(target).length === 0 ? { slug: input.slug } : undefined,
  run: async ({ tx, actor, input, target }) => {
    if (input.german !== target.hash) throw conflict();
    const older = olderOf(target);
    if (older.length === 0) throw invalid("", "notNow");
    const decision = { actor, authorId: actor.userId, done: "Übersetzungen gelten weiter" };
    await publishTranslations(tx, target, decision, older);
    return { slug: input.slug };
  },
  subject: ({ kind, slug }) => ({ type: "translation", ids: [`${kind}/${slug}`] }),
});

/** The translations of a text that were made from an older one, as if they had been made from this. */
const olderOf = (german: GermanText) =>
  translationLocales.flatMap((locale) => {
    const text = publishedTranslation(german, locale);
    if (!text || text.sourceHash === german.hash) return [];
    return [{ locale, text: { ...text, sourceHash: german.hash } }];
  });
