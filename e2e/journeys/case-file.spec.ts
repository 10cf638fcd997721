import type { Page } from "playwright/test";
import { formatShortDate } from "@/lib/i18n/format";
import { notice, panel } from "../pages/desk";
import { openCaseFile, openRequestOf } from "../steps/case-work";
import { newColleague } from "../steps/colleagues";
import { askToBeCalled } from "../steps/request-of";
import { names, signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

test("a long note outlives a lost connection and a closed window", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Notiz");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Notiz");
  const caseFile = await openCaseFile(page);
  await page.getByRole("link", { name: "Notiz schreiben" }).click();
  await page.context().setOffline(true);
  await page.getByLabel("Notiz").fill("Zwei Stunden gesprochen.\nKommt am Montag wieder.");
  await expect(page.getByRole("status")).toContainText("Keine Verbindung", { timeout: 10_000 });
  await page.context().setOffline(false);
  await expect(page.getByRole("status")).toContainText("Gespeichert um", { timeout: 10_000 });
  await page.close();
  const later = await desk({ javaScriptEnabled: false });
  await signIn(later, "caseworker");
  await later.goto(caseFile);
  await later.getByRole("link", { name: "Entwurf weiterschreiben" }).click();
  await expect(later.getByLabel("Notiz")).toHaveValue(/Kommt am Montag wieder\.$/);
  await later.getByRole("button", { name: "In die Fallakte schreiben" }).click();
  await expect(notice(later)).toHaveText("Notiz gespeichert.");
  await expect(panel(later, "Notizen")).toContainText("Zwei Stunden gesprochen.");
  await expect(panel(later, "Verlauf")).toContainText("Kommt am Montag wieder.");
  await later.getByText("Kontakt notieren").click();
  await later.getByLabel(/^Notiz \(freiwillig\)/).fill("Ruft morgen zurück.");
  await later.getByRole("button", { name: "Kontakt speichern" }).click();
  await expect(later.getByRole("alert")).toContainText("Ergebnis: bitte auswählen");
  await expect(later.getByLabel(/^Notiz \(freiwillig\)/)).toHaveValue("Ruft morgen zurück.");
});

test("a paper that ends before it begins is asked about, and kept with a yes", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Frage");
  const page = await desk({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Frage");
  const caseFile = await openCaseFile(page);
  await page.goto(`${caseFile}/profile`);
  await page.getByLabel("Papier ausgestellt am").fill("2026-06-01");
  await page.getByLabel("Papier gültig bis").fill("2026-05-01");
  await page.getByLabel("Wünsche").fill("Bäckerin werden");
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(page.getByRole("alert")).toContainText("Stimmt das?");
  await expect(page.getByLabel("Wünsche")).toHaveValue("Bäckerin werden");
  await page.getByLabel("Ja, so steht es auf dem Papier").check();
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
  await expect(panel(page, "Person")).toContainText("01.05.2026");
  const told = panel(page, "Verlauf").getByRole("listitem").filter({ hasText: "Angaben geändert" });
  await expect(told.first()).toContainText("Bäckerin werden");
  await expect(told.first()).toContainText(names.caseworker);
});

test("a deputy may do it all on the days that were said, and no longer", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Urlaub");
  const [page, admin, deputy] = [await desk(), await desk(), await desk()];
  const lead = { displayName: "Lena Leitung", role: "Leitung" };
  const account = await newColleague(admin, deputy, lead);
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Urlaub");
  const caseFile = await openCaseFile(page);
  await signIn(deputy, account);
  expect((await deputy.goto(caseFile))?.status()).toBe(404);
  await readOffer(deputy);
  await page.goto("/intern/account");
  await page.getByText("Vertretung eintragen").click();
  await page.getByLabel("Wer vertritt?").selectOption({ label: lead.displayName });
  const day = await page.evaluate(() =>
    new Date().toLocaleDateString("sv", { timeZone: "Europe/Berlin" }),
  );
  await page.getByLabel("Erster Tag").fill(day);
  await page.getByLabel("Letzter Tag").fill(day);
  await page.getByRole("button", { name: "Vertretung speichern" }).click();
  await expect(notice(page)).toHaveText(/^Vertretung eingetragen/);
  await deputy.goto(caseFile);
  await expect(deputy.getByText(`Sie vertreten ${names.caseworker}`)).toContainText(
    formatShortDate(day),
  );
  await deputy.getByText("Stand ändern").click();
  await deputy.getByLabel("in Begleitung").check();
  await deputy.getByRole("button", { name: "Stand speichern" }).click();
  await page.goto(caseFile);
  const told = `${lead.displayName} in Vertretung für ${names.caseworker}`;
  await expect(panel(page, "Verlauf")).toContainText(told);
  await page.goto("/intern/account");
  await page.getByRole("button", { name: `durch ${lead.displayName} beenden` }).click();
  await expect(notice(page)).toHaveText("Vertretung beendet.");
  expect((await deputy.goto(caseFile))?.status()).toBe(404);
});

/** Who leads reads what is offered, and is offered nothing to change. */
async function readOffer(lead: Page): Promise<void> {
  await lead.goto("/intern/offers");
  await lead.getByRole("region", { name: "Alle Angebote" }).getByRole("link").first().click();
  await expect(panel(lead, "Verlauf")).toBeVisible();
  await expect(lead.getByRole("link", { name: "Öffentliche Seite" })).toBeVisible();
  await expect(lead.getByRole("main").getByRole("button")).toHaveCount(0);
}
