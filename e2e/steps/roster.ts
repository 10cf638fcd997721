import type { Page } from "playwright/test";
import { notice, panel } from "../pages/desk";
import { expect } from "./windows";

/** Reads a list in that adds to the one before, and of which nothing has to be decided. */
export async function importList(page: Page, text: string): Promise<void> {
  await page.goto("/intern/roster/import");
  const buffer = Buffer.from(text, "utf8");
  await page.getByLabel("Datei").setInputFiles({ name: "Liste.csv", mimeType: "text/csv", buffer });
  await page.getByLabel(/^Eine Ergänzung/).check();
  await page.getByRole("button", { name: "Hochladen und prüfen" }).click();
  await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  await page.getByRole("button", { name: "Liste so übernehmen" }).click();
  await expect(notice(page)).toContainText("Liste übernommen");
}

/** A visit at the shelter to somebody on the roster, and what came of it. */
export async function noteVisit(page: Page, name: string, result: string): Promise<void> {
  await page.goto("/intern/roster/all");
  await page.getByLabel("Name, Telefonnummer oder Kennung").fill(name);
  await page.getByRole("button", { name: "Zeigen" }).click();
  await page.getByRole("link", { name }).click();
  const contact = panel(page, "Kontakt notieren");
  await contact.getByLabel("Wie und wo").selectOption({ label: "Besuch in der Unterkunft" });
  await contact.getByLabel(result).check();
  await contact.getByRole("button", { name: "Kontakt speichern" }).click();
}
