import type { Page } from "playwright/test";
import { notice } from "../pages/desk";
import { titleOf } from "../steps/content";
import { inspect, inspected } from "../steps/inspection";
import { signIn } from "../steps/staff";
import { openTranslation } from "../steps/translations";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

test.use({ trace: "off" });
test.describe.configure({ timeout: 600_000 });

async function look(page: Page, name: string): Promise<void> {
  await inspect(page, name);
  await expectValidHtml(page.request, page.url());
}

async function discard(page: Page): Promise<void> {
  await page.getByText("Entwurf löschen", { exact: true }).click();
  await page.getByRole("button", { name: "Ja, Entwurf löschen" }).click();
}

test("translators' pages can be used by everybody, right to left as well", async ({ desk }) => {
  const page = await desk(inspected);
  await signIn(page, "translator");
  await look(page, "translations");
  await openTranslation(page, "Dari", titleOf("gartenhilfe-am-samstag"));
  await page.getByRole("button", { name: "Speichern und zur Prüfung senden" }).click();
  await page.getByRole("link", { name: "Absatz 1: bitte ausfüllen" }).click();
  await expect(page.getByLabel("Absatz 1", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Absatz 1", { exact: true })).toHaveAttribute("dir", "rtl");
  await look(page, "translation with complaints");
  await page.getByRole("link", { name: "Vorschau ansehen" }).click();
  await look(page, "preview of a translation");
  await page.getByRole("link", { name: "Zurück zur Übersetzung" }).click();
  await discard(page);
  await expect(notice(page)).toHaveText("Entwurf gelöscht.");
  // With terms in it, elements to take over, and a text that is there.
  await page.goto("/intern/translations/ar/guides/duldung-verlaengern");
  await page.getByRole("button", { name: "Einfügen: Termin (Absatz 3)" }).click();
  await expect(page.getByLabel("Absatz 3", { exact: true })).toHaveValue(/موعد \(Termin\)$/);
  // What is typed is kept without a press, and can be thrown away as it stands then.
  await page.getByLabel("Titel", { exact: true }).fill("عنوان آخر");
  await expect(notice(page)).toHaveText(/^Gespeichert um \d\d:\d\d$/);
  await look(page, "translation with terms");
  await discard(page);
  await page.getByRole("link", { name: "Wörterliste" }).click();
  await page.getByRole("link", { name: "Duldung", exact: true }).click();
  await page.getByText("Wort entfernen", { exact: true }).click();
  await look(page, "glossary");
});
