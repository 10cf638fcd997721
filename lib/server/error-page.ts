import { get } from "node:http";
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

const kept = new Map<string, string>();

/** Asks this very server for an error page, once; an empty page where even that fails. */
export async function fetchErrorPage(origin: string, path: string): Promise<string> {
  const known = kept.get(path);
  if (known !== undefined) return known;
  const html = await getText(`${origin}${path}`).catch(() => "");
  if (html && !isEmptyErrorPage(html)) kept.set(path, html);
  return html;
}

// Not `fetch`: Next replaces it in its process with one that caches and leaves bodies packed.
function getText(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, { timeout: 5_000 }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve(answer.statusCode === 200 ? text : ""));
      answer.on("error", reject);
    }).on("error", reject);
  });
}
