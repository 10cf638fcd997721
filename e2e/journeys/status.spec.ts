import { codeLimit } from "@/domain/person-access/visit-rules";
import { locales } from "@/lib/i18n/locales";
import { panel, room, row } from "../pages/desk";
import { openRequestOf } from "../steps/case-work";
import {
  confirmationCode,
  contactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
  type Wanted,
} from "../steps/contact-request";
import { named } from "../steps/form-errors";
import { signIn } from "../steps/staff";
import {
  expectStatusPage,
  follow,
  tap,
  typeCode,
  watchReferrers,
  weighPage,
} from "../steps/status";
import { expectNothingLeft, expectNotLogged } from "../steps/traces";
import { expect, type Reader, test } from "../steps/windows";

const wrong = "0000 0000 0000";
/** Tries are counted by network: each test comes from one of its own. */
const from = (network: number) => ({
  extraHTTPHeaders: { "x-forwarded-for": `203.0.${network}.9` },
});

async function ask(reader: Reader, wanted: Partial<Wanted> & { name: string }): Promise<string> {
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, ...wanted });
  return confirmationCode(reader);
}

for (const [index, locale] of locales.entries()) {
  test(`${locale}: a code opens the page, a wrong one says so`, async ({ phone }) => {
    const reader = await phone(locale, from(10 + index));
    const { page, t } = reader;
    const code = await ask(reader, { name: `Mina Code ${locale}` });
    await typeCode(reader, wrong);
    await expect(page.getByRole("alert")).toContainText(
      t("errors.unknownCode", { field: named(t("status.codeField")) }),
    );
    await expect(page.getByLabel(t("status.codeField"), { exact: true })).toHaveValue("");
    await typeCode(reader, code.toLowerCase().replaceAll("0", "O").replaceAll("1", "l"));
    await expectStatusPage(reader);
    expect(page.url()).not.toContain(code);
    await expect(page.getByRole("main")).not.toContainText("Mina");
    await expect(page.getByRole("main")).not.toContainText(plainWish.contact);
    await expectNothingLeft(page, await page.reload());
  });

  test(`${locale}: asking for a call, changing the number and deleting reach the inbox`, async ({
    phone,
    desk,
  }) => {
    const name = `Mina Anruf ${locale}`;
    const reader = await phone(locale);
    const { page, t } = reader;
    const main = page.getByRole("main");
    await ask(reader, { name });
    await tap(reader, t("contact.titleCall"));
    await expect(page.getByRole("status")).toHaveText(t("status.callDone"));
    await expect(page.getByRole("button", { name: t("contact.titleCall") })).toHaveCount(0);

    await follow(reader, t("status.change"));
    await contactForm(reader).contact.fill("abc");
    await contactForm(reader).channel("whatsapp").check();
    await tap(reader, t("status.save"));
    await expect(page.getByRole("alert")).toContainText(
      t("errors.notAPhoneNumber", { field: named(t("contact.contact")) }),
    );
    await expect(contactForm(reader).contact).toHaveValue("abc");
    await expect(contactForm(reader).channel("whatsapp")).toBeChecked();
    await contactForm(reader).contact.fill("0176 040690 83");
    await tap(reader, t("status.save"));
    await expect(page.getByRole("status")).toHaveText(t("status.changeDone"));
    await expect(main).toContainText("83");
    await expect(main).not.toContainText("040690");

    const inbox = await desk();
    await signIn(inbox, "caseworker");
    await room(inbox, "Anfragen").click();
    await expect(row(inbox, name)).toContainText("bittet um Anruf, wartet unter 1 Stunde");
    await expect(row(inbox, name)).toContainText("neue Kontaktdaten");
    await openRequestOf(inbox, name);
    await expect(inbox.getByRole("link", { name: "0176 040690 83" })).toBeVisible();
    await inbox.getByRole("button", { name: "Angerufen" }).click();
    await expect(panel(inbox, "Bitten der Person")).not.toContainText("Bittet um Anruf");

    await page.reload();
    await expect(page.getByRole("button", { name: t("contact.titleCall") })).toBeVisible();
    const address = page.url().replace(/\?.*/, "");
    await follow(reader, t("status.remove"));
    await follow(reader, t("status.removeNo"));
    await follow(reader, t("status.remove"));
    await tap(reader, t("status.removeYes"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("status.removedTitle"));
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("status.closedTitle"));
    await inbox.goto("/intern/inbox?show=closed");
    await expect(row(inbox, "von der Person gelöscht").first()).toContainText("gelöscht");
    await expect(inbox.getByRole("main")).not.toContainText(name);
  });
}

test("the eleventh wrong code says when it goes on; a neighbour is not locked out", async ({
  phone,
}) => {
  const reader = await phone("fa-AF", from(40));
  const { page, t } = reader;
  const code = await ask(reader, { name: "Mina Raten" });
  for (let attempt = 0; attempt < codeLimit.points; attempt += 1) await typeCode(reader, wrong);
  await expect(page.getByRole("alert")).toContainText(named(t("status.codeField")));
  await typeCode(reader, code);
  const [before = "", after = ""] = t("errors.tooManyAttempts", { time: "|" }).split("|");
  await expect(page.getByRole("alert")).toContainText(before);
  await expect(page.getByRole("alert")).toContainText(/\d\d:\d\d/);
  await expect(page.getByRole("alert")).toContainText(after);
  const neighbour = await phone("fa-AF", from(41));
  await typeCode(neighbour, code);
  await expectStatusPage(neighbour);
});

test("on a shared telephone the page ends when it is left, and only the code leads back", async ({
  phone,
}) => {
  const reader = await phone("ti", from(50));
  const { page, t } = reader;
  const code = await ask(reader, { name: "Mina Geteilt", sharedPhone: "yes" });
  await expect(page.getByRole("img", { name: t("status.picture") })).toHaveCount(0);
  await expect(page.getByRole("main")).toContainText(t("status.keepCarefulCode"));
  await tap(reader, t("status.leave"));
  await expect(page).toHaveURL("/ti");
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("status.closedTitle"));
  await typeCode(reader, code);
  await expectStatusPage(reader);
});

test("the picture leads to the same page, which lasts, and so do links kept from before", async ({
  phone,
}) => {
  const reader = await phone("ar");
  const { page, t } = reader;
  const code = await ask(reader, { name: "Mina Bild" });
  await expect(page.getByRole("img", { name: t("status.picture") })).toBeVisible();
  const kept = page.url().replace("/status/", "/contact/sent/");
  await tap(reader, t("status.leave"));
  await page.goto(kept);
  expect(page.url()).toContain("/ar/status/");
  expect(await confirmationCode(reader)).toBe(code);
});

test("who left no number is asked for one, and is then called", async ({ phone, desk }) => {
  const reader = await phone("de");
  const { page, t } = reader;
  const name = "Mina Ohnenummer";
  await ask(reader, { name, channel: "email", contact: "mina@beispiel.example" });
  await follow(reader, t("contact.titleCall"));
  await expect(contactForm(reader).channel("phone")).toBeChecked();
  await tap(reader, t("status.save"));
  await expect(page.getByRole("alert")).toContainText(
    t("errors.missing", { field: named(t("contact.contact")) }),
  );
  await contactForm(reader).contact.fill("0176 040690 84");
  await tap(reader, t("status.save"));
  await expect(page.getByRole("status")).toHaveText(t("status.callDone"));
  const inbox = await desk();
  await signIn(inbox, "caseworker");
  await room(inbox, "Anfragen").click();
  await expect(row(inbox, name)).toContainText("bittet um Anruf");
});

test("with a case file the page goes along, and erasure is asked for", async ({ phone, desk }) => {
  const reader = await phone("fa-AF");
  const { page, t } = reader;
  const name = "Mina Fallakte";
  await ask(reader, { name });
  const inbox = await desk();
  await signIn(inbox, "caseworker");
  await openRequestOf(inbox, name);
  await inbox.getByRole("button", { name: "Person und Fallakte anlegen" }).click();
  // The address lasts: from now on it shows the rest only to who asks for it.
  await page.reload();
  await tap(reader, t("status.first.show"));
  await expect(page.getByRole("heading", { name: t("status.now.read") })).toBeVisible();
  await follow(reader, t("status.change"));
  await contactForm(reader).contact.fill("0176 040690 85");
  await tap(reader, t("status.save"));
  await follow(reader, t("status.erase"));
  await tap(reader, t("status.eraseYes"));
  await expect(page.getByRole("main")).toContainText(t("status.erasureAsked"));
  await openRequestOf(inbox, name);
  await expect(panel(inbox, "Bitten der Person")).toContainText("um Löschung");
  await inbox.getByRole("button", { name: "In die Fallakte übernehmen" }).click();
  await inbox.getByRole("link", { name: "Zur Fallakte" }).click();
  await expect(panel(inbox, "Person")).toContainText("0176 040690 85");
});

for (const locale of locales) {
  test(`${locale}: the page is light, is kept nowhere and names itself to nobody`, async ({
    phone,
  }) => {
    const reader = await phone(locale, from(60 + locales.indexOf(locale)));
    const { page, t } = reader;
    await ask(reader, { name: `Mina Leicht ${locale}` });
    const secret = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    const fresh = await phone(locale);
    const weight = weighPage(fresh.page);
    const told = watchReferrers(page, fresh.page);
    const answer = await fresh.page.goto(page.url());
    await fresh.page.waitForLoadState("networkidle");
    expect(await weight.kilobytes()).toBeLessThan(30);
    expect(answer?.headers()).toMatchObject({
      "cache-control": "no-store",
      "referrer-policy": "strict-origin",
    });
    expect((await answer?.headerValue("link")) ?? "").not.toContain(secret);
    await tap(reader, t("contact.titleCall"));
    await page
      .getByRole("contentinfo")
      .getByRole("link", { name: t("site.offers") })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/offers$`));
    const referrers = await told();
    expect(referrers.length).toBeGreaterThan(3);
    expect(referrers.join()).not.toContain(secret);
  });
}

test("code, link, name and number stand in no log, whatever goes wrong", async ({ phone }) => {
  const reader = await phone("de", from(70));
  const { page, t } = reader;
  const name = "Mina Logbuch-7391";
  const code = await ask(reader, { name, contact: "0176 040690 86" });
  const link = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await tap(reader, t("contact.titleCall"));
  await page.goto(`/de/status/${link}/change`);
  await contactForm(reader).contact.fill("kaputt-7391");
  await tap(reader, t("status.save"));
  await page.goto(`/de/status/${link}/gibt-es-nicht`);
  await page.request.get(`/de/status/${link}%00`);
  await page.request.post(`/de/status/${link}/call`, { data: { code }, maxRedirects: 0 });
  await typeCode(reader, `${code}X`);
  await typeCode(reader, code);
  await expectStatusPage(reader);
  const visit = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.goto(`/de/status/${link}/delete`);
  await tap(reader, t("status.removeYes"));
  await page.goto(`/de/status/${link}`);
  expectNotLogged([code, link, visit, "7391", "040690 86"]);
});
