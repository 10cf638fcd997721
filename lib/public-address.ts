/** The full address of a page, as it stands in links that leave the portal. `path` begins with "/". */
export function publicAddress(path: string): string {
  return `${process.env.PUBLIC_URL}${path}`;
}
