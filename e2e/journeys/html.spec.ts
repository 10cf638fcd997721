import { locales } from "@/lib/i18n/locales";
import { publicPages } from "../pages/public-pages";
import {
  confirmationCode,
  contactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { contentPaths } from "../steps/content";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { test } from "../steps/windows";

for (const locale of locales) {
  test(`${locale}: the public pages are valid HTML`, async ({ phone }) => {
    const { page } = await phone(locale);
    for (const address of Object.values(publicPages(locale))) {
      await expectValidHtml(page.request, address);
    }
  });

  test(`${locale}: the contact form is valid HTML, with errors and to its end`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page } = reader;
    await openContactForm(reader, "deutsch-am-abend-a2-b1");
    await expectValidHtml(page.request, page.url());
    await contactForm(reader).send.click();
    await expectValidHtml(page.request, page.url());
    await sendContactRequest(reader, { ...plainWish, name: `Nia Gueltig ${locale}` });
    await confirmationCode(reader);
    await expectValidHtml(page.request, page.url());
  });
}

test("every page of the content is valid HTML", async ({ phone }) => {
  const { page } = await phone("de");
  for (const path of contentPaths()) await expectValidHtml(page.request, `/de${path}`);
});

test("the rooms of the back office are valid HTML", async ({ desk }) => {
  const page = await desk();
  await expectValidHtml(page.request, "/intern/sign-in");
  await signIn(page, "caseworker");
  const rooms = ["", "/case-files", "/referrals", "/offices", "/account", "/gibt-es-nicht"];
  for (const room of rooms) await expectValidHtml(page.request, `/intern${room}`);
  const record = /\/[0-9a-f-]{36}$/;
  for (const list of ["/inbox", "/case-files", "/referrals"]) {
    await page.goto(`/intern${list}`);
    await page.getByRole("row").getByRole("link").first().click();
    await page.waitForURL(record);
    await expectValidHtml(page.request, page.url());
  }
  await page.getByRole("link", { name: "Zur Fallakte" }).click();
  await page.waitForURL(/\/case-files\//);
  for (const part of ["/profile", "/matching", "/audit"]) {
    await expectValidHtml(page.request, `${page.url()}${part}`);
  }
});
