import { locales } from "@/lib/i18n/locales";
import { room } from "../pages/desk";
import {
  confirmationCode,
  contactForm,
  fillContactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { titleOf } from "../steps/content";
import { expectErrors, followEachError, named } from "../steps/form-errors";
import { expectInInbox } from "../steps/inbox";
import { sentForm } from "../steps/sent-form";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";

for (const locale of locales) {
  test(`${locale}: an empty form says what is missing and keeps what was said`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    const form = contactForm(reader);
    await openContactForm(reader, course);
    await fillContactForm(reader, {
      bestTimes: ["noon", "evening"],
      femaleContact: "yes",
      message: t("home.title"),
    });
    await form.send.click();
    await expectErrors(reader, t("contact.title"), [
      t("errors.missing", { field: named(t("contact.name")) }),
      t("errors.missingChoice", { field: named(t("contact.channel")) }),
      t("errors.missingChoice", { field: named(t("contact.sharedPhone")) }),
    ]);
    await followEachError(reader);
    await expect(form.time("noon")).toBeChecked();
    await expect(form.time("evening")).toBeChecked();
    await expect(form.time("morning")).not.toBeChecked();
    await expect(form.femaleContact("yes")).toBeChecked();
    await expect(form.message).toHaveValue(t("home.title"));
    await expect(page.getByRole("main")).toContainText(titleOf(course, locale));
  });

  test(`${locale}: what is no telephone number is said at its field`, async ({ phone }) => {
    const reader = await phone(locale);
    const { t } = reader;
    await openContactForm(reader);
    await sendContactRequest(reader, { ...plainWish, name: "Nia Tippfehler", contact: "abc" });
    await expectErrors(reader, t("contact.title"), [
      t("errors.notAPhoneNumber", { field: named(t("contact.contact")) }),
    ]);
    await followEachError(reader);
    await expect(contactForm(reader).contact).toHaveValue("abc");
    await expect(contactForm(reader).name).toHaveValue("Nia Tippfehler");
    await fillContactForm(reader, { contact: plainWish.contact });
    await contactForm(reader).send.click();
    await confirmationCode(reader);
  });
}

for (const locale of ["ar", "fa-AF"] as const) {
  test(`${locale}: what is copied from the portal or the address book can be sent`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    await openContactForm(reader);
    await sendContactRequest(reader, {
      ...plainWish,
      name: "Nia Zwischenablage",
      // Phones put marks of direction around a number that is copied; nobody sees them.
      contact: "\u202A0176 040690 72\u202C",
      message: reader.t("facts.paper.duldung60a"),
    });
    await confirmationCode(reader);
  });
}

test("a double tap is one request", async ({ phone, desk }) => {
  const reader = await phone("ti");
  const name = "Nia Doppeltipp";
  await openContactForm(reader);
  await fillContactForm(reader, { ...plainWish, name });
  await contactForm(reader).send.dblclick();
  await confirmationCode(reader);
  await expectInInbox(await desk(), name, 1);
});

test("the same form arriving twice at once is one request", async ({ phone, desk }) => {
  const reader = await phone("ti");
  const name = "Nia Funkloch";
  await openContactForm(reader);
  await fillContactForm(reader, { ...plainWish, name });
  const send = await sentForm(reader);
  const answers = await Promise.all([send(), send(), send()]);
  expect(new Set(answers.map((answer) => answer.headers().location)).size).toBe(1);
  expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
  await expectInInbox(await desk(), name, 1);
});

test("going back and sending again, or reloading, asks for nothing twice", async ({
  phone,
  desk,
}) => {
  const reader = await phone("ti");
  const name = "Nia Nochmal";
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, name });
  const code = await confirmationCode(reader);
  await reader.page.reload();
  expect(await confirmationCode(reader)).toBe(code);
  await reader.page.goBack();
  await expect(contactForm(reader).name).toHaveValue(name);
  await contactForm(reader).send.click();
  expect(await confirmationCode(reader)).toBe(code);
  await expectInInbox(await desk(), name, 1);
});

test("what is corrected after going back replaces what was sent", async ({ phone, desk }) => {
  const reader = await phone("ti");
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, name: "Nia Verschriben" });
  const code = await confirmationCode(reader);
  await reader.page.goBack();
  await fillContactForm(reader, { name: "Nia Verschrieben" });
  await contactForm(reader).send.click();
  expect(await confirmationCode(reader)).toBe(code);
  const inbox = await desk();
  await expectInInbox(inbox, "Nia Verschrieben", 1);
  await expect(inbox.getByRole("main")).not.toContainText("Nia Verschriben");
});

test("somebody else on the same phone is somebody else", async ({ phone, desk }) => {
  const reader = await phone("ti");
  await openContactForm(reader);
  await sendContactRequest(reader, { ...plainWish, name: "Nia Zuerst" });
  const code = await confirmationCode(reader);
  await reader.page.goBack();
  await fillContactForm(reader, { name: "Ria Danach", contact: "0176 040690 71" });
  await contactForm(reader).send.click();
  expect(await confirmationCode(reader)).not.toBe(code);
  const inbox = await desk();
  await expectInInbox(inbox, "Nia Zuerst", 1);
  await expect(inbox.getByRole("link", { name: "Ria Danach", exact: true })).toHaveCount(1);
});

test("a form opened before an update still sends", async ({ phone, desk }) => {
  const earlier = await phone("de");
  await openContactForm(earlier, course);
  const html = await earlier.page.content();
  const reader = await phone("de");
  await reader.page.route("**/de/contact?*", (route) =>
    route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
  );
  await openContactForm(reader, course);
  await sendContactRequest(reader, { ...plainWish, name: "Nia Geduldig" });
  await confirmationCode(reader);
  await expectInInbox(await desk(), "Nia Geduldig", 1);
});

test("what is not there, or no address, is said in the reader's language", async ({ phone }) => {
  for (const locale of locales) {
    const { page, t } = await phone(locale);
    for (const address of ["offers/gibt-es-nicht", "offers/%zz", "errors/404", "errors/500"]) {
      const answer = await page.goto(`/${locale}/${address}`);
      expect(answer?.status(), address).toBe(404);
      await expect(page.locator("html")).toHaveAttribute("lang", locale);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("errors.notFoundTitle"));
    }
  }
});

const strangers = [
  { "sec-fetch-site": "cross-site", origin: "https://evil.example" },
  { "sec-fetch-site": "same-site", origin: "http://evil.localhost" },
  { "sec-fetch-site": "cross-site", origin: "http://localhost" },
  { origin: "https://evil.example" },
  { origin: "null" },
  {},
] as const satisfies readonly Record<string, string>[];

test("a form sent from somewhere else is refused", async ({ phone, desk }) => {
  const reader = await phone("ti");
  await openContactForm(reader);
  await fillContactForm(reader, { ...plainWish, name: "Nia Fremdseite" });
  const send = await sentForm(reader);
  for (const headers of strangers) {
    const answer = await send(headers);
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.text()).toContain(reader.t("errors.brokenTitle"));
  }
  const inbox = await desk();
  await signIn(inbox, "caseworker");
  await room(inbox, "Anfragen").click();
  await expect(inbox.getByRole("main")).not.toContainText("Nia Fremdseite");
});
