const ownPage = /^\/intern(\/[A-Za-z0-9/_-]*)?(\?[A-Za-z0-9=&_-]*)?$/;

/** Where to go after signing in: a page of the back office, whatever an address asks for. */
export function nextPage(asked: string | undefined): string {
  return asked && ownPage.test(asked) && !asked.includes("//") ? asked : "/intern";
}
