/**
 * The header in which the server tells pages under which address they were asked for: the
 * framework does not. What a client writes into it is overwritten.
 */
const header = "x-portal-address";

export function tellAddress(headers: Record<string, unknown>, address: string): void {
  headers[header] = address;
}

/** The address that was asked for, if the request came through the server. */
export function askedAddress(headers: Pick<Headers, "get">): string | undefined {
  return headers.get(header) ?? undefined;
}
