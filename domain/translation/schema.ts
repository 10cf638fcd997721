import { z } from "zod";
import { contentKinds } from "@/lib/content/files";
import { choice, clearableText, requiredText } from "@/lib/form-fields";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";

/** The languages that are translated into. */
export type TranslationLocale = Exclude<Locale, typeof sourceLocale>;
export const translationLocales = locales.filter(
  (locale): locale is TranslationLocale => locale !== sourceLocale,
);

export function isTranslationLocale(text: string): text is TranslationLocale {
  return (translationLocales as readonly string[]).includes(text);
}

/** A text of the content in one language. */
export const textPlace = {
  kind: z.enum(contentKinds),
  slug: z.string().regex(/^[a-z0-9-]{1,100}$/),
  locale: z.enum(translationLocales as [TranslationLocale, ...TranslationLocale[]]),
};
export type TextPlace = {
  readonly kind: (typeof contentKinds)[number];
  readonly slug: string;
  readonly locale: TranslationLocale;
};

export const placeInput = z.object(textPlace);

/** In characters: far above any text; what is published has bounds of its own. */
export const longest = { line: 400, block: 12_000 } as const;
export const mostBlocks = 200;

const number = z.union([
  z.int().min(0),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
]);

/** The draft as the form showed it; "" where there was none. */
const shownVersion = z.union([z.literal("").transform(() => undefined), number]);
const text = (max: number) => clearableText(max).transform((typed) => typed ?? "");

export const saveInput = z.object({
  ...textPlace,
  version: shownVersion,
  /** Names the German text that stood beside the form. */
  german: z.string().max(16),
  /** Names the published translation that the form showed; "" for none. */
  shown: z.string().max(16),
  title: text(longest.line),
  summary: text(longest.line),
  blocks: z.array(text(longest.block)).max(mostBlocks),
  native: z.literal("yes").optional(),
  checked: z.literal("yes").optional(),
});

export const draftInput = z.object({ ...textPlace, version: number });

export const submitInput = draftInput.extend({
  /** What was left as it is beside a changed German paragraph still holds. */
  stillRight: z.literal("yes").optional(),
});

const reasonMax = 2000;
export const returnInput = draftInput.extend({ reason: requiredText(reasonMax) });

export const keepInput = z.object({
  kind: textPlace.kind,
  slug: textPlace.slug,
  german: z.string().max(16),
  sure: choice(["yes"]),
});
