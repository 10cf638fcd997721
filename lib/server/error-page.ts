import { isLocale, sourceLocale } from "@/lib/i18n/locales";

/** A page that says only that there is something wrong; the server puts words to it. */
export const emptyErrorPage = '<!DOCTYPE html><html id="__next_error__"></html>';

/** Statuses with a page of their own; everything else is "broken". */
const told = [403, 404, 413];

/** Next answers errors with an empty page that its scripts would fill. */
export function isEmptyErrorPage(html: string): boolean {
  return html.includes('<html id="__next_error__"');
}

/**
 * The page to show instead: in the language of the address, or the back office's.
 * @returns undefined for the error pages themselves, so that a broken one does not ask for itself
 */
export function errorPagePath(url: string, status: number): string | undefined {
  const [first = "", second] = (url.split("?")[0] ?? "").split("/").filter(Boolean);
  if (second === "errors") return undefined;
  const kind = told.includes(status) ? status : 500;
  if (first === "intern") return `/intern/errors/${kind}`;
  // An address of the status page that is not there has ended, or its request was taken back.
  const said = second === "status" && kind === 404 ? "closed" : kind;
  return `/${isLocale(first) ? first : sourceLocale}/errors/${said}`;
}

/** True for the error pages' own addresses, which only the server asks for. */
export function isErrorPage(address: string): boolean {
  return /^\/[^/?]+\/errors(?:[/?]|$)/.test(address);
}

/** An address of no page, in the language or the room of one that cannot be read. */
export function missingPath(url: string): string {
  const first = url.split("/")[1] ?? "";
  return `/${isLocale(first) || first === "intern" ? first : sourceLocale}/-`;
}
