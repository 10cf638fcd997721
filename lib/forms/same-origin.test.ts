import { expect, test } from "vitest";
import { isSameOrigin } from "./same-origin";

type Row = readonly [
  what: string,
  headers: { site?: string; origin?: string; host?: string },
  same: boolean,
];

const host = "portal.test";
const rows: Row[] = [
  ["from a page of the portal", { site: "same-origin", host }, true],
  [
    "from a page of the portal that sends no referrer",
    { site: "same-origin", origin: "null", host },
    true,
  ],
  [
    "from another portal of the city",
    { site: "same-site", origin: "https://x.portal.test", host },
    false,
  ],
  ["from somewhere else", { site: "cross-site", origin: "https://evil.test", host }, false],
  [
    "from somewhere else, with our origin",
    { site: "cross-site", origin: "https://portal.test", host },
    false,
  ],
  ["from nowhere, as a bookmark", { site: "none", host }, false],
  ["with an unknown word", { site: "SAME-ORIGIN", host }, false],
  ["with an empty word", { site: "", origin: "https://portal.test", host }, false],
  ["old browser: our origin", { origin: "https://portal.test", host }, true],
  [
    "old browser: our origin and port",
    { origin: "http://localhost:3000", host: "localhost:3000" },
    true,
  ],
  ["old browser: another port", { origin: "http://localhost:4000", host: "localhost:3000" }, false],
  ["old browser: another host", { origin: "https://evil.test", host }, false],
  [
    "old browser: our name as the beginning of another",
    { origin: "https://portal.test.evil.test", host },
    false,
  ],
  ["old browser: our name as a user", { origin: "https://portal.test@evil.test", host }, false],
  ["old browser: a hidden origin", { origin: "null", host }, false],
  ["old browser: an origin that is none", { origin: "portal.test", host }, false],
  ["old browser: an empty origin", { origin: "", host }, false],
  ["no host", { origin: "https://portal.test" }, false],
  ["neither header", { host }, false],
  ["nothing at all", {}, false],
];

test.each(rows)("%s: %3$s", (_what, { site, origin, host: named }, same) => {
  const request = new Request("https://portal.test/de/contact/send", {
    method: "POST",
    headers: {
      ...(site !== undefined && { "Sec-Fetch-Site": site }),
      ...(origin !== undefined && { Origin: origin }),
      ...(named !== undefined && { Host: named }),
    },
  });
  expect(isSameOrigin(request)).toBe(same);
});
