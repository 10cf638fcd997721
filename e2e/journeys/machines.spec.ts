import { readdirSync } from "node:fs";
import { locales } from "@/lib/i18n/locales";
import {
  confirmationCode,
  contactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { titleOf } from "../steps/content";
import { expectListed, expectUnlisted } from "../steps/head";
import { expect, test } from "../steps/windows";
import { xmlTexts } from "../steps/xml";

const course = "deutsch-am-abend-a2-b1";
const listed = [
  "",
  "/offers",
  "/offers?page=2",
  `/offers/${course}`,
  "/guides/nach-dem-deutschkurs",
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
    for (const path of ["/offers?paper=duldung60a", "/offers?page=2&german=A2", "/offers/nix"]) {
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
  const paths = [
    ...["", "/offers", "/places", "/guides", "/contact"],
    ...["offers", "guides", "places"].flatMap(contentPaths),
    ...contentPaths("pages").map((path) => path.replace("/pages/", "/info/")),
  ];
  for (const locale of locales) {
    for (const path of paths) expect(addresses).toContain(`${origin}/${locale}${path}`);
  }
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses.filter((address) => /intern|sent|draft|errors/.test(address))).toEqual([]);
  for (const address of addresses.filter((each) => each.startsWith(`${origin}/de`))) {
    expect((await page.request.get(address)).status(), address).toBe(200);
  }
});

function contentPaths(kind: string): string[] {
  return readdirSync(`content/${kind}`).map((slug) => `/${kind}/${slug}`);
}
