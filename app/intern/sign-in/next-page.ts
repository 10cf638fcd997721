const ownPage = /^\/intern(\/[A-Za-z0-9/_-]*)?(\?[A-Za-z0-9=&_-]*)?$/;

/** Where to go after signing in: a page of the back office, whatever an address asks for. */
export function nextPage(asked: string | undefined): string {
  if (!asked || !ownPage.test(asked) || asked.includes("//")) return "/intern";
  const [path = "/intern", query] = asked.split("?");
  const kept = new URLSearchParams(query);
  // What a form did was said before.
  kept.delete("done");
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** Whether what was typed before waits there. */
export function hasDraft(next: string): boolean {
  return new URLSearchParams(next.split("?")[1]).has("draft");
}
