import type { APIRequestContext } from "playwright/test";
import { locales } from "@/lib/i18n/locales";
import { publicPages } from "../pages/public-pages";
import { withPublished } from "../steps/published";
import { expectNotLogged } from "../steps/traces";
import { expect, test } from "../steps/windows";

/** Forms carry a key of their own, a status is somebody's, and what is not there is no page. */
const madeAnew = [
  "report form",
  "my next step",
  "deleted request",
  "status page that has ended",
  "unknown page",
];

async function ask(request: APIRequestContext, address: string, etag?: string) {
  const answer = await request.get(address, { headers: etag ? { "If-None-Match": etag } : {} });
  const { etag: mark = "", "cache-control": freshness = "" } = answer.headers();
  return { status: answer.status(), etag: mark, freshness, text: await answer.text() };
}

for (const locale of locales) {
  test(`${locale}: a page that a browser has is not sent twice`, async ({ request }) => {
    for (const [name, address] of Object.entries(publicPages(locale))) {
      if (madeAnew.includes(name)) continue;
      const first = await ask(request, address);
      expect.soft([first.status, first.freshness], name).toEqual([200, "no-cache"]);
      const second = await ask(request, address, first.etag);
      expect.soft([second.status, second.text.length], name).toEqual([304, 0]);
    }
  });
}

test("a sheet, a calendar, a picture, a feed and open data that somebody has are not sent twice", async ({
  request,
}) => {
  const offer = "/ar/offers/deutsch-am-abend-a2-b1";
  for (const address of [
    `${offer}/pdf`,
    `${offer}/pdf?with=de`,
    `${offer}/calendar.ics`,
    `${offer}/og.png`,
    `${offer}/qr.svg`,
    "/ar/og.png",
    "/ar/information-dates.ics",
    "/ar/offers/feed.xml",
    "/api/hsds",
    "/api/hsds/services",
  ]) {
    const whole = await request.get(address);
    expect.soft(whole.status(), address).toBe(200);
    const { etag = "" } = whole.headers();
    const head = await request.head(address);
    expect.soft([head.headers().etag, (await head.body()).length], address).toEqual([etag, 0]);
    for (const again of [
      await request.get(address, { headers: { "If-None-Match": etag } }),
      await request.head(address, { headers: { "If-None-Match": etag } }),
    ]) {
      expect.soft([again.status(), (await again.body()).length], address).toEqual([304, 0]);
      expect.soft(again.headers().etag, address).toBe(etag);
    }
    const other = await request.get(address, { headers: { "If-None-Match": '"another"' } });
    expect.soft(other.status(), address).toBe(200);
    expect.soft(await other.body(), address).toEqual(await whole.body());
  }
});

test("what is made for one reader is kept for nobody", async ({ request }) => {
  const addresses = [
    "/de/contact",
    "/de/contact?offer=deutsch-am-abend-a2-b1",
    "/de/report?page=/offers&kind=accessibility",
    "/de/status",
    "/de/offers/gibt-es-nicht",
    "/de/offers?unbekannt=1",
    "/intern/sign-in",
  ];
  for (const address of addresses)
    expect.soft((await ask(request, address)).etag, address).toBe("");
  const [one, other] = [await ask(request, "/de/contact"), await ask(request, "/de/contact")];
  expect(one.text).not.toBe(other.text);
});

for (const locale of locales) {
  test(`${locale}: what is drawn for many choices is what the framework makes`, async ({
    request,
  }) => {
    for (const address of [
      "/offers?german=A2&paper=duldung60a",
      "/offers?age=19&time=evening&time=day&page=2",
      "/offers?age=neunzehn",
      "/offers?age=99&category=language&women=1&paid=1",
      "/offers?soon=1",
      "/offers/filter?german=A2&language=ar&language=ti",
      "/search",
      "/search?q=deutschkurs",
      "/search?q=<b>\"%26'</b>",
      "/search?q=xqzv",
      "/path?step=paper&goal=german",
      "/path?step=age&paper=duldung60a",
      "/path/result?goal=profession&paper=duldung60c&german=A1&age=17",
      "/path/result",
    ]) {
      const drawn = await ask(request, `/${locale}${address}`);
      const made = await ask(
        request,
        `/${locale}${address}${address.includes("?") ? "&" : "?"}unbekannt=1`,
      );
      expect.soft([drawn.status, drawn.etag === "", made.etag], address).toEqual([200, false, ""]);
      expect.soft(drawn.text, address).toBe(made.text);
    }
    // What cannot be drawn is told, and asked of the framework.
    expectNotLogged(['"drawn page"']);
  });
}

test("a head says what the page would be", async ({ request }) => {
  const [head, page] = [await request.head("/ti/offers"), await request.get("/ti/offers")];
  expect(head.status()).toBe(200);
  expect((await head.body()).length).toBe(0);
  for (const name of ["etag", "content-type", "cache-control", "content-security-policy", "vary"]) {
    expect(head.headers()[name], name).toBe(page.headers()[name]);
  }
});

test("a text that is published is read at once, by those who have the old one too", async ({
  request,
  phone,
}) => {
  const address = "/de/guides/darf-ich-arbeiten";
  const before = await ask(request, address);
  await withPublished(
    "Wer über die Arbeitserlaubnis entscheidet",
    "Neu ist, wer entscheidet",
    async () => {
      const after = await ask(request, address, before.etag);
      expect(after.status).toBe(200);
      expect(after.text).toContain("Neu ist, wer entscheidet");
      const { page } = await phone("de");
      await page.goto("/de/guides");
      await expect(page.getByText("Neu ist, wer entscheidet")).toBeVisible();
    },
  );
  expect((await ask(request, address, before.etag)).status).toBe(304);
});

test("a letter that came after the build is no box: the rest of the font is fetched for it", async ({
  phone,
}) => {
  const { page } = await phone("ti");
  const fonts: string[] = [];
  page.on("request", (request) => fonts.push(new URL(request.url()).pathname));
  const rest = () => fonts.filter((path) => path.startsWith("/fonts/ethiopic-rare"));
  await page.goto("/ti/guides", { waitUntil: "networkidle" });
  expect(rest()).toEqual([]);
  await withPublished("ፍቓድ ስራሕ (Arbeitserlaubnis) መን ይውስን", "ቛዿጟ", async () => {
    await page.goto("/ti/guides", { waitUntil: "networkidle" });
    await expect(page.getByText("ቛዿጟ")).toBeVisible();
    expect(rest()).toHaveLength(1);
  });
});
