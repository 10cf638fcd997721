import { publicAddress } from "@/lib/public-address";

/**
 * No page loads from elsewhere or is framed, and none runs a script but this portal's own.
 * @param styleHash of the style in the page itself, where it has one
 * @param script that of the page, where it has one; the page may then ask for this portal's pages, to
 *   keep them, and start the worker that shows them without a network
 */
export function contentSecurityPolicy(styleHash?: string, script?: string): string {
  return [
    "default-src 'none'",
    ...(script
      ? [`script-src ${publicAddress(script)}`, "worker-src 'self'", "connect-src 'self'"]
      : []),
    `style-src 'self'${styleHash ? ` 'sha256-${styleHash}'` : ""}`,
    "font-src 'self'",
    // Films in sign language; none is loaded before somebody starts it.
    "media-src 'self'",
    // The page's own little icon stands in the page.
    "img-src 'self' data:",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/**
 * Cuts a page off from the window that opened it. On a page that is the same for everybody there is
 * nothing to learn or to take, and a browser has to begin a new process for it: on a slow phone a
 * tenth of a second before anything is seen.
 */
export const ownWindow = "Cross-Origin-Opener-Policy";

/** Sent with every answer, errors included; {@link ownWindow} not with what is the same for everybody. */
export const securityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy(),
  [ownWindow]: "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
  "X-Content-Type-Options": "nosniff",
} as const;

/** Those that say nothing of a script or a style sheet: it is no page, and leads nowhere. */
export const pageHeaders = [
  "Content-Security-Policy",
  "Permissions-Policy",
  "Referrer-Policy",
  "Strict-Transport-Security",
] as const satisfies readonly (keyof typeof securityHeaders)[];

/**
 * How much a page says of itself to where it leads. With `no-referrer` browsers post forms with the
 * origin "null"; those too old to say Sec-Fetch-Site, or on plain http, could not be told from
 * strangers. So pages made for a form name themselves to this portal, and secret ones with a form
 * name the portal but never the page.
 */
export function referrerPolicy(address: string): string {
  if (isSecretPage(address)) return "strict-origin";
  const hasForm =
    /^\/intern(\/|$|\?)|^\/[^/]+\/(contact|status)($|\?)|^\/[^/]+\/(report|info)(\/|$|\?)/;
  return hasForm.test(address) ? "same-origin" : "no-referrer";
}

/** True for a page whose address is a secret: it must reach nobody, not even this portal's own files. */
export function isSecretPage(address: string): boolean {
  return /^\/[^/]+\/(status|check|answer)\/./.test(address);
}
