/** Requests that Next's client would make. No page here has that client, so they lead to nothing. */
const frameworkHeaders = /^(rsc$|next-|x-middleware-|x-nextjs-|x-now-|x-forwarded-host$)/;

/** True for an address under which Next would send its client the inside of a page; none is here. */
export function isFrameworkAddress(address: string): boolean {
  return /^\/_next\/data\/|^[^?]*\.rsc(?:\?|$)/.test(address);
}

export function withoutFrameworkHeaders<Value>(headers: Record<string, Value>): void {
  for (const name of Object.keys(headers)) {
    if (frameworkHeaders.test(name)) delete headers[name];
  }
}

/**
 * Tells the hosts under which the portal is to be reached: its public one, and this machine. Almost
 * all requests name one of two or three, which are taken apart once.
 */
export function ownHosts(publicUrl: string): (host: string | undefined) => boolean {
  const own = URL.parse(publicUrl)?.host;
  const known = new Set<string>();
  return (host) => {
    if (!host) return false;
    if (known.has(host)) return true;
    const name = URL.parse(`http://${host}`)?.hostname;
    const isOwn = host === own || name === "localhost" || name === "127.0.0.1" || name === "[::1]";
    if (isOwn && known.size < 10) known.add(host);
    return isOwn;
  };
}

/**
 * The plain spelling of an address: `/%69ntern` is `/intern`. Undefined where the address is
 * malformed; the same text where nothing was to be done.
 */
export function plainAddress(url: string): string | undefined {
  const [path = "/", ...query] = url.split("?");
  try {
    const plain = path
      .split("/")
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join("/")
      .replace(/%(5B|5D|40|3A|2C|21|7E)/gi, (code) => decodeURIComponent(code));
    if (/%(00|2F|5C)/i.test(plain) || plain.split("/").includes("..")) return undefined;
    return [plain.replace(/\/{2,}/g, "/"), ...query].join("?");
  } catch {
    return undefined;
  }
}
