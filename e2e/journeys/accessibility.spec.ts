import type { Page } from "playwright/test";
import { today } from "@/lib/clock";
import { locales } from "@/lib/i18n/locales";
import { addDays } from "@/lib/plain-date";
import { room, row } from "../pages/desk";
import { publicPages } from "../pages/public-pages";
import {
  chooseFields,
  fillProfile,
  noteNeed,
  openCaseFile,
  openMatching,
  openRequestOf,
  prepareReferralTo,
  sendReferral,
} from "../steps/case-work";
import { invite, newColleague, newMail } from "../steps/colleagues";
import { giveConsent } from "../steps/consent";
import {
  confirmationCode,
  contactForm,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { titleOf } from "../steps/content";
import { expectTapTargets, inspect, inspected } from "../steps/inspection";
import { openReferralOf } from "../steps/referral";
import { signIn } from "../steps/staff";
import { tap } from "../steps/status";
import { expect, type Reader, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";

// The names of what failed say enough, and traces of these looks are large.
test.use({ trace: "off" });
// Some fifty pages a language, each looked at in two sizes and two lights.
test.describe.configure({ timeout: 600_000 });

async function look(reader: Reader, name: string): Promise<void> {
  await inspect(reader.page, `${reader.locale}, ${name}`);
  await expectTapTargets(reader.page, `${reader.locale}, ${name}`);
}

for (const locale of locales) {
  test(`${locale}: the public pages can be used by everybody`, async ({ phone }) => {
    const reader = await phone(locale, inspected);
    for (const [name, address] of Object.entries(publicPages(locale))) {
      await reader.page.goto(address);
      await look(reader, name);
    }
  });

  test(`${locale}: the way of a contact request can be used by everybody`, async ({ phone }) => {
    const reader = await phone(locale, inspected);
    await openContactForm(reader, course);
    await look(reader, "contact form");
    await contactForm(reader).send.click();
    await expect(reader.page.getByRole("alert")).toBeVisible();
    await look(reader, "contact form with errors");
    await sendContactRequest(reader, { ...plainWish, name: `Ada Barrierefrei ${locale}` });
    await confirmationCode(reader);
    await look(reader, "confirmation");
    const link = reader.page.url();
    await reader.page.goto(`${link}/number`);
    const number = reader.page.getByLabel(reader.t("status.secret.field"), { exact: true });
    await number.fill("1111");
    await tap(reader, reader.t("status.save"));
    await expect(reader.page.getByRole("alert")).toBeVisible();
    await look(reader, "number with an error");
    await number.fill("4719");
    await tap(reader, reader.t("status.save"));
    await expect(reader.page.getByRole("status")).toBeVisible();
    await reader.page.goto(link);
    await expect(number).toBeVisible();
    await look(reader, "first view");
  });
}

test("the entrance of the back office can be used by everybody", async ({ desk }) => {
  const page = await desk(inspected);
  await page.goto("/intern/sign-in");
  await inspect(page, "sign-in");
  await page.getByRole("button", { name: "Anmelden" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "sign-in with an error");
  await page.goto("/intern/set-up/kein-gueltiger-link");
  await inspect(page, "used invitation");
});

test("the rooms of the Teilhabemanagerin can be used by everybody", async ({ phone, desk }) => {
  const name = "Oda Rundgang";
  const reader = await phone("ti");
  await openContactForm(reader, course);
  await sendContactRequest(reader, { ...plainWish, name, message: reader.t("home.lead") });
  await confirmationCode(reader);
  const page = await desk(inspected);
  await signIn(page, "caseworker");
  await inspect(page, "inbox");
  await openRequestOf(page, name);
  await inspect(page, "request");
  const caseFile = await openCaseFile(page);
  await inspect(page, "new case file");
  await noteNeed(page, "Deutsch lernen");
  await page.goto(`${caseFile}/profile`);
  await inspect(page, "profile");
  await page.getByLabel("Name", { exact: true }).fill("");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "profile with an error");
  await page.goto(caseFile);
  await fillProfile(page, {
    birthDate: "2004-03-02",
    paper: "Duldung (§ 60a AufenthG)",
    german: "A2: einfache Gespräche",
  });
  await openMatching(page, "Deutsch lernen");
  await inspect(page, "matching");
  await prepareReferralTo(page, titleOf(course));
  await inspect(page, "referral, step 1");
  await chooseFields(page, ["Name", "Sprache"], addDays(today(), 366));
  await inspect(page, "referral, step 2");
  await sendReferral(page);
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "referral without consent");
  await giveConsent(page);
  await sendReferral(page);
  await inspect(page, "referral sent");
  await page.goto(caseFile);
  await inspect(page, "case file");
  await page.goto(`${caseFile}/audit`);
  await inspect(page, "access log of a case file");
  await lookAtRooms(page, [
    "Heute",
    "Fallakten",
    "Zielgruppe",
    "Nachverfolgung",
    "Vermittlungen",
    "Träger",
    "Stellen",
  ]);
  await page.goto("/intern/inbox?show=closed");
  await inspect(page, "closed requests");
  await page.goto("/intern/account");
  await inspect(page, "account");
  await page.goto("/intern/gibt-es-nicht");
  await inspect(page, "unknown page");
});

test("the rooms of a carrier can be used by everybody", async ({ desk }) => {
  const page = await desk(inspected);
  await signIn(page, "carrier");
  await lookAtRooms(page, ["Start", "Vermittlungen", "Anwesenheit"]);
  await room(page, "Organisation und Team").click();
  await row(page, "Lernwerkstatt: Uwe Muster").locator("summary").click();
  await page.getByRole("button", { name: "Einladen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "own carrier");
  await page.getByRole("link", { name: "Angaben ändern" }).click();
  await page.getByLabel("Montag").fill("vormittags");
  await page.getByRole("button", { name: "Speichern und veröffentlichen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "what a carrier says about itself");
  await openReferralOf(page, "Luwam Exempel");
  await inspect(page, "carrier's referral");
});

test("the room of a carrier to whom nobody was referred can be used by everybody", async ({
  desk,
}) => {
  const page = await desk(inspected);
  const account = await newColleague(await desk(), page, {
    displayName: "Oda Patin",
    role: "Träger",
    carrier: "Patenkreis Mustermenschen e. V.",
  });
  await signIn(page, account);
  await room(page, "Vermittlungen").click();
  await expect(page.getByRole("main")).toContainText("Zurzeit ist niemand an Sie vermittelt.");
  await inspect(page, "no referral");
});

test("the rooms of the administration can be used by everybody", async ({ desk }) => {
  const page = await desk(inspected);
  await signIn(page, "admin");
  await lookAtRooms(page, ["Konten", "Protokoll"]);
  await room(page, "Konten").click();
  await page.getByRole("button", { name: "Einladen" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "invitation with errors");
  await invite(page, newMail(), { displayName: "Ada Probe", role: "Teilhabemanagement" });
  await inspect(page, "invitation");
});

async function lookAtRooms(page: Page, rooms: readonly string[]): Promise<void> {
  for (const name of rooms) {
    await room(page, name).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    await inspect(page, name);
  }
}
