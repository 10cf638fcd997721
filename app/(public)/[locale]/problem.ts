import { problemPage } from "@/lib/forms/problem-page";
import { directions, isLocale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

/** What a form answers where it cannot be shown again, in the reader's language. */
export function publicProblem(
  status: 403 | 404 | 413 | 500,
  { locale: given }: { locale: string },
): Response {
  const locale = isLocale(given) ? given : sourceLocale;
  const { errors, site } = messagesFor(locale);
  const text = {
    403: errors.unavailable,
    404: errors.notFoundText,
    413: errors.formTooLarge,
    500: errors.unavailable,
  };
  return problemPage({
    status,
    lang: locale,
    dir: directions[locale],
    title: status === 404 ? errors.notFoundTitle : errors.brokenTitle,
    text: text[status],
    link: { href: `/${locale}/contact`, label: site.talk },
  });
}
