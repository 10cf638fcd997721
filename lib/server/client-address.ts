import { BlockList, isIP } from "node:net";

/**
 * Reads TRUSTED_PROXIES: addresses or networks of web servers in front of the portal, with comma
 * between them. Undefined where one of them is none.
 */
export function parseProxies(text: string): BlockList | undefined {
  const proxies = new BlockList();
  for (const entry of text.split(",").filter((part) => part.trim() !== "")) {
    const [address = "", bits, ...rest] = entry.trim().split("/");
    const family = familyOf(address);
    if (!family || rest.length > 0) return undefined;
    if (bits === undefined) proxies.addAddress(address, family);
    else if (!/^\d{1,3}$/.test(bits) || Number(bits) > (family === "ipv4" ? 32 : 128))
      return undefined;
    else proxies.addSubnet(address, Number(bits), family);
  }
  return proxies;
}

/**
 * The address a request came from: the one at the other end of the connection, or, where that is a
 * trusted web server, the last one in X-Forwarded-For that is none. What a client writes into that
 * header by itself stands before that and is never looked at.
 */
export function clientAddress(
  connected: string | undefined,
  forwardedFor: string | undefined,
  proxies: BlockList,
): string {
  let address = plain(connected ?? "");
  for (const hop of (forwardedFor ?? "").split(",").reverse()) {
    const family = familyOf(address);
    if (!family || !proxies.check(address, family) || !familyOf(plain(hop))) break;
    address = plain(hop);
  }
  return address;
}

/** The network an address belongs to: what one household or one office usually shares. */
export function addressPrefix(address: string): string {
  const family = familyOf(address);
  if (family === "ipv4") return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (family === "ipv6") return `${hextets(address).slice(0, 3).join(":")}::/48`;
  return "unknown";
}

function familyOf(address: string): "ipv4" | "ipv6" | undefined {
  const version = isIP(address);
  return version === 4 ? "ipv4" : version === 6 ? "ipv6" : undefined;
}

/** An IPv4 address inside an IPv6 one is itself; a zone says nothing about where it comes from. */
function plain(address: string): string {
  return address
    .trim()
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.)/i, "");
}

function hextets(address: string): string[] {
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const parts = (half: string) => (half === "" ? [] : half.split(":"));
  const missing = 8 - parts(head).length - parts(tail).length;
  return [...parts(head), ...Array.from({ length: missing }, () => "0"), ...parts(tail)].map(
    (part) => part.replace(/^0+(?=.)/, ""),
  );
}
