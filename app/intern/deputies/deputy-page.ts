/** The page on which a deputy was named: one of two, whatever a form says. */
export function deputyPage(page: string): string {
  return page === "/intern/users" ? page : "/intern/account";
}
