import { sourceHash } from "@/lib/content/files";
import { type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import { type FieldName, originField, textField, textParts } from "./fields";
import { type FormFields, lineIn, originLine, textsIn } from "./form";
import { sameField } from "./merge";

type Origins = { readonly [name in FieldName]?: string };

/**
 * A translation that was just written, or compared, is made from the German text as it stands in
 * the form now; one that was left alone keeps what it was made from.
 */
export function originAfter(
  locale: Locale,
  before: FormFields,
  after: FormFields,
  compared: boolean,
): Origins {
  const { [sourceLocale]: source, [locale]: text } = textsIn(after);
  const written = !sameText(before, after, locale);
  if (!source || !text || (!written && !compared)) return {};
  const review = written
    ? "notReadByNative"
    : (textsIn(before)[locale]?.origin?.review ?? "notReadByNative");
  return { [originField(locale)]: originLine({ sourceHash: sourceHash(source), review }) };
}

/**
 * What becomes of the translations when the German text is saved.
 * @param base what is published, or the form before it was saved
 * @param minor its writer says that nothing has changed that translations would have to follow
 */
export function originsAfterGerman(
  base: FormFields,
  before: FormFields,
  after: FormFields,
  minor: boolean,
): Origins {
  const hash = germanHash(after);
  if (minor && hash) {
    return Object.fromEntries(
      madeFromGermanOf(base, after).map(({ locale, review }) => [
        originField(locale),
        originLine({ sourceHash: hash, review }),
      ]),
    );
  }
  if (!translationsStay(base, before)) return {};
  return Object.fromEntries(
    madeFromGermanOf(base, after).map(({ locale }) => [
      originField(locale),
      lineIn(base, originField(locale)),
    ]),
  );
}

/** True where somebody has said that the translations stay valid although the German text changes. */
export function translationsStay(base: FormFields, form: FormFields): boolean {
  const hash = germanHash(form);
  const concerned = madeFromGermanOf(base, form);
  return (
    hash !== germanHash(base) &&
    concerned.length > 0 &&
    concerned.every(({ locale }) => textsIn(form)[locale]?.origin?.sourceHash === hash)
  );
}

/** The translations that were made from the German text of `base` and have not been written anew. */
function madeFromGermanOf(base: FormFields, form: FormFields) {
  const hash = germanHash(base);
  return locales.flatMap((locale) => {
    const origin = textsIn(base)[locale]?.origin;
    const stands = textsIn(form)[locale] && sameText(base, form, locale);
    return origin && stands && origin.sourceHash === hash
      ? [{ locale, review: origin.review }]
      : [];
  });
}

function germanHash(form: FormFields): string | undefined {
  const { [sourceLocale]: german } = textsIn(form);
  return german && sourceHash(german);
}

function sameText(a: FormFields, b: FormFields, locale: Locale): boolean {
  return textParts.every((part) => sameField(a, b, textField(part, locale)));
}
