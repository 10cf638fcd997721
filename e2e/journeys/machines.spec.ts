import { locales } from "@/lib/i18n/locales";
import {
  confirmationCode,
  contactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { contentPaths, titleOf } from "../steps/content";
import { expectListed, expectUnlisted } from "../steps/head";
import { expect, test } from "../steps/windows";
import { wordsOf } from "../steps/words";
import { xmlTexts } from "../steps/xml";

const course = "deutsch-am-abend-a2-b1";
const listed = [
  "",
  "/offers",
  "/offers?page=2",
  `/offers/${course}`,
  "/guides",
  "/guides/nach-dem-deutschkurs",
  "/places",
  "/places/agentur-probering",
  "/info/impressum",
  "/contact",
];

for (const locale of locales) {
  test(`${locale}: pages say where they are, in which languages, and what to show of them`, async ({
    phone,
  }) => {
    const { page } = await phone(locale);
    for (const path of listed) {
      await page.goto(`/${locale}${path}`);
      await expectListed(page, locale, path);
    }
    await page.goto(`/${locale}/contact?offer=${course}`);
    await expectListed(page, locale, "/contact");
  });

  test(`${locale}: what is picked, secret or not there is kept out of search engines`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page } = reader;
    for (const path of [
      "/offers?paper=duldung60a",
      "/offers?page=2&german=A2",
      "/offers/nix",
      "/places?topic=housing",
    ]) {
      await page.goto(`/${locale}${path}`);
      await expectUnlisted(page);
    }
    await openContactForm(reader);
    await contactForm(reader).send.click();
    await expectUnlisted(page);
    await sendContactRequest(reader, { ...plainWish, name: `Nia Unauffindbar ${locale}` });
    await confirmationCode(reader);
    await expectUnlisted(page);
  });

  test(`${locale}: an offer tells search engines its title and its page`, async ({ phone }) => {
    const { page } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    const json = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(json ?? "")).toMatchObject({
      "@type": "Course",
      name: titleOf(course, locale),
      url: page.url(),
    });
  });
}

test("robots are sent to the site map, and no further than they should go", async ({ desk }) => {
  const page = await desk();
  const robots = await (await page.request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /intern");
  const [, siteMap = ""] = /^Sitemap: (.+)$/m.exec(robots) ?? [];
  expect(new URL(siteMap).pathname).toBe("/sitemap.xml");
});

test("the site map names every page that may be found, in each language", async ({ desk }) => {
  const page = await desk();
  await page.goto("/de");
  const { origin } = new URL(page.url());
  const answer = await page.request.get("/sitemap.xml");
  expect(answer.headers()["content-type"]).toContain("xml");
  const addresses = await xmlTexts(page, await answer.text(), "loc");
  const paths = ["", "/offers", "/places", "/guides", "/contact", ...contentPaths()];
  for (const locale of locales) {
    for (const path of paths) expect(addresses).toContain(`${origin}/${locale}${path}`);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => /intern|sent|draft|errors/.test(address))).toEqual([]);
  for (const address of addresses.filter((each) => each.startsWith(`${origin}/de`))) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});

for (const locale of locales) {
  test(`${locale}: new offers can be followed by a feed that the list names`, async ({ desk }) => {
    const page = await desk();
    await page.goto(`/${locale}/offers`);
    const link = page.locator('head link[type="application/rss+xml"]');
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.headers()["content-type"]).toContain("application/rss+xml");
    const xml = await answer.text();
    const titles = await xmlTexts(page, xml, "title");
    expect(titles[0]).toContain(wordsOf(locale)("feed.title"));
    expect(titles.some((title) => title.startsWith(titleOf(course, locale)))).toBe(true);
    const days = (await xmlTexts(page, xml, "pubDate")).map((day) => Date.parse(day));
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(await xmlTexts(page, xml, "language")).toEqual([locale]);
  });
}

test("a feed in a language that there is none of says so, and names those there are", async ({
  request,
}) => {
  const answer = await request.get("/xx/offers/feed.xml");
  expect(answer.status()).toBe(404);
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const addresses = (await answer.text()).match(/http\S+/g) ?? [];
  expect(addresses).toHaveLength(locales.length);
  for (const address of addresses) expect((await request.get(address)).status()).toBe(200);
});

test("the open data can be walked from its root to every record, and asked again cheaply", async ({
  desk,
}) => {
  const { request } = await desk();
  const root = await (await request.get("/api/hsds")).json();
  expect(root).toMatchObject({ version: "3.0", publisher: { name: "Stadt Remscheid" } });
  const first = await request.get("/api/hsds/services?per_page=10");
  expect(first.headers()).toMatchObject({
    "access-control-allow-origin": "*",
    "content-type": "application/json",
  });
  const { total_items: count, total_pages: pages, contents } = await first.json();
  expect(pages).toBe(Math.ceil(count / 10));
  const last = await (await request.get(`/api/hsds/services?per_page=10&page=${pages}`)).json();
  expect(last).toMatchObject({ last_page: true, first_page: false, empty: false });
  for (const { id, name } of contents) {
    const record = await (await request.get(`/api/hsds/services/${id}`)).json();
    expect(record).toMatchObject({ id, name });
    expect((await request.get(new URL(record.url).pathname)).status()).toBe(200);
  }
  const { etag = "" } = first.headers();
  const again = await request.get("/api/hsds/services?per_page=10", {
    headers: { "if-none-match": etag },
  });
  expect(again.status()).toBe(304);
});

test("the open data refuses in JSON what it cannot answer", async ({ desk }) => {
  const { request } = await desk();
  const refused = await request.get("/api/hsds/services?page=null");
  expect(refused.status()).toBe(400);
  expect(await refused.json()).toMatchObject({ status: 400, parameter: "page" });
  for (const path of ["services/nobody", "organizations", "services/a/b"]) {
    const missing = await request.get(`/api/hsds/${path}`);
    expect(missing.status(), path).toBe(404);
    expect(await missing.json()).toMatchObject({ status: 404 });
  }
});

test("methods that no route knows are refused, whatever the address", async ({ desk }) => {
  const { request } = await desk();
  for (const path of ["/de", "/api/hsds/services", `/de/offers/${course}/pdf`, "/de/nowhere"]) {
    for (const method of ["TRACE", "PROPFIND", "DELETE"]) {
      const refused = await request.fetch(path, { method });
      expect(refused.status(), `${method} ${path}`).toBe(405);
      expect(refused.headers().allow).toBe("GET, HEAD, POST, OPTIONS");
    }
  }
});

test("a page of the list that is not there names the one that is shown", async ({ desk }) => {
  const page = await desk();
  for (const [asked, shown] of [
    ["1.5", "/de/offers"],
    ["99", "/de/offers?page=2"],
  ]) {
    await page.goto(`/de/offers?page=${asked}`);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute("href");
    const { pathname, search } = new URL(canonical ?? "");
    expect(pathname + search).toBe(shown);
  }
});
