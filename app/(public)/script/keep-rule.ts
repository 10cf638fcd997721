const language = /^\/(de|ar|fa-AF|ti)(?=\/|$)/;
/** Forms, what follows from them, and what somebody says about themselves by going there. */
const never = /^\/(contact|status|check|report|search|path|errors|information-dates)(\/|\.|$)/;
const notPage = /\.(svg|png|ics|xml)$|\/(pdf|manifest|filter)$/;
const lasting = /^\/(fonts\/[\w.-]+|portal-[\w.-]+\.js)$/;

/** The language of an address's page; undefined: no public page. */
export function languageOf(path: string): string | undefined {
  return language.exec(path)?.[1];
}

/** True for a file whose name changes with what is in it. */
export function isLasting(path: string): boolean {
  return lasting.test(path);
}

/**
 * True for an address whose page may be kept on the device. None with a query but the page of a
 * list and a second language: what somebody filters and searches by says something about them.
 */
export function mayKeepAddress({ pathname, search }: URL): boolean {
  const found = languageOf(pathname);
  if (!found) return false;
  const rest = pathname.slice(found.length + 1);
  if (never.test(rest) || notPage.test(rest)) return false;
  return [...new URLSearchParams(search).keys()].every((name) => ["page", "with"].includes(name));
}

/** True for an answer that may be kept: a whole page, and nothing that forbids it. */
export function mayKeepAnswer(
  answer: Pick<Response, "status" | "redirected" | "headers">,
): boolean {
  return (
    answer.status === 200 &&
    !answer.redirected &&
    (answer.headers.get("content-type") ?? "").startsWith("text/html") &&
    !/no-store|private/.test(answer.headers.get("cache-control") ?? "")
  );
}
