import "server-only";
import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** What is no public network: one's own computer, one's own house, and what is for other uses (RFC 6890). */
const ipv4 = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const;
/**
 * Of IPv6 only what is given out at all (2000::/3), but for what leads to an IPv4 address or is for
 * examples.
 */
const ipv6 = [
  ["::", 3],
  ["4000::", 2],
  ["8000::", 1],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
] as const;

// One list for each: a common one would hold IPv4 addresses against the rules for those mapped to IPv6.
const closed = { ipv4: new BlockList(), ipv6: new BlockList() } as const;
for (const [network, bits] of ipv4) closed.ipv4.addSubnet(network, bits, "ipv4");
for (const [network, bits] of ipv6) closed.ipv6.addSubnet(network, bits, "ipv6");

/** True for an address that anybody on the internet could ask. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const family = isIP(address) === 6 ? "ipv6" : "ipv4";
  return !closed[family].check(address, family);
}

/** That a link leads into a network which is nobody else's business. */
export class ClosedNetwork extends Error {
  constructor() {
    super("the address is in no public network");
    this.name = "ClosedNetwork";
  }
}

/**
 * Looks a name up for a connection and refuses it where it is in no public network. The connection is
 * made to what was judged: a name that says something else the second time gains nothing.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return done(error, "", 0);
    const addresses = found.filter(({ address }) => isPublicAddress(address));
    const [first] = addresses;
    // One that is not public among them: whoever set the name up wants something else.
    if (!first || addresses.length < found.length) return done(new ClosedNetwork(), "", 0);
    return options.all ? done(null, addresses) : done(null, first.address, first.family);
  });
};
