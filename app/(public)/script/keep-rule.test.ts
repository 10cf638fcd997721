import { expect, test } from "vitest";
import { locales } from "@/lib/i18n/locales";
import { isLasting, languageOf, mayKeepAddress, mayKeepAnswer } from "./keep-rule";

const at = (path: string) => new URL(path, "https://teilhabe.example");

test("every language of the portal is known", () => {
  for (const locale of locales) expect(languageOf(`/${locale}/offers`)).toBe(locale);
  expect(languageOf("/intern")).toBeUndefined();
  expect(languageOf("/dev")).toBeUndefined();
});

test.each([
  "/de",
  "/fa-AF/offers",
  "/ti/offers?page=2",
  "/ar/offers/deutsch-am-abend-a2-b1?with=de",
  "/de/guides/darf-ich-arbeiten",
  "/de/places/agentur-probering",
  "/de/info/impressum",
  "/de/offline",
])("%s may be kept", (path) => {
  expect(mayKeepAddress(at(path))).toBe(true);
});

test.each([
  "/intern",
  "/intern/inbox",
  "/api/hsds",
  "/de/contact",
  "/de/contact?offer=x",
  "/de/contact/sent/abc",
  "/de/status",
  "/ti/status/AbCdEf",
  "/de/report?page=/offers",
  "/de/offers?paper=duldung60a",
  "/de/offers/filter?paper=duldung60a",
  "/de/search?q=Duldung",
  "/de/path/result?goal=work",
  "/de/offers/x/pdf",
  "/de/offers/x/qr.svg",
  "/de/offline/manifest",
])("%s may not be kept", (path) => {
  expect(mayKeepAddress(at(path))).toBe(false);
});

test.each([
  [200, "text/html; charset=utf-8", "no-cache", true],
  [404, "text/html", "no-cache", false],
  [200, "text/html", "no-store", false],
  [200, "text/html", "private, no-cache", false],
  [200, "application/json", "no-cache", false],
])("an answer %i of %s with %s: %s", (status, type, cacheControl, kept) => {
  const headers = new Headers({ "content-type": type, "cache-control": cacheControl });
  expect(mayKeepAnswer({ status, redirected: false, headers })).toBe(kept);
});

test.each([
  ["/fonts/latin-400.abc123.woff2", true],
  ["/portal-read.0a1b2c3d.js", true],
  ["/sw.js", false],
  ["/de/offers", false],
])("%s is lasting: %s", (path, lasts) => {
  expect(isLasting(path)).toBe(lasts);
});
