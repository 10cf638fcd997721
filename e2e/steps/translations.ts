import type { Page } from "playwright/test";
import { notice, room } from "../pages/desk";
import { expect } from "./windows";

/** Fills in every field beside a German text, from the list of what is to be translated, and sends it. */
export async function translate(page: Page, language: string, german: string, title: string) {
  await openTranslation(page, language, german);
  await page.getByLabel("Titel", { exact: true }).fill(title);
  await page.getByLabel("Kurz gesagt", { exact: true }).fill(`${title}።`);
  for (const paragraph of await page.getByLabel(/^Absatz \d+$/).all()) {
    await paragraph.fill(`${title}።`);
  }
  await page.getByRole("button", { name: "Speichern und zur Prüfung senden" }).click();
  await expect(notice(page)).toHaveText("Zur Prüfung gesendet.");
}

export async function openTranslation(page: Page, language: string, german: string) {
  await room(page, "Übersetzungen").click();
  await page.getByRole("link", { name: language, exact: true }).click();
  await page.getByRole("link", { name: german, exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`${german} – ${language}`);
}

/** Lets the translation of a text through, from what waits, and expects that it can be seen. */
export async function approveTranslation(page: Page, german: string): Promise<void> {
  await room(page, "Übersetzungen").click();
  const waiting = page.getByRole("region", { name: "Zu prüfen" }).last();
  await waiting.getByRole("link", { name: german, exact: true }).click();
  await page.getByRole("button", { name: "Freigeben und veröffentlichen" }).click();
  await expect(notice(page)).toHaveText("Veröffentlicht.");
}
