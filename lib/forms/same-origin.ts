/**
 * True when a form was posted from a page of this portal. Browsers say so in Sec-Fetch-Site, which
 * no page can forge; those that do not are asked for their Origin. Neither: refused. The Origin
 * alone would not do, since pages with `no-referrer` send "null".
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  const host = request.headers.get("host");
  return origin !== null && host !== null && URL.parse(origin)?.host === host;
}

/**
 * True when the browser says nothing at all about where a form stood: an old one, or one on plain
 * http, on a page with `no-referrer`. That is no proof, but no sign of a stranger either.
 */
export function isOfUnknownOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  return request.headers.get("sec-fetch-site") === null && (origin === null || origin === "null");
}
