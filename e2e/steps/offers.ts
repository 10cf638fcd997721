import type { Locator, Page } from "playwright/test";
import { notice, panel, room } from "../pages/desk";
import { expect } from "./windows";

/** An offer on the desk of somebody who looks after it. */
export async function openOffer(page: Page, title: string): Promise<void> {
  await room(page, "Angebote").click();
  await page.getByRole("link", { name: title, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
}

/** Opens one section of the draft on the screen, fills it in and comes back to the draft. */
export async function fillSection(
  page: Page,
  section: string,
  fill: (form: Locator) => Promise<void>,
): Promise<void> {
  await page.getByRole("link", { name: `Ändern: ${section}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(section);
  await fill(page.getByRole("main"));
  await page.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await expect(notice(page)).toHaveText("Entwurf gespeichert.");
}

export async function fillGerman(page: Page, text: { title?: string; summary?: string }) {
  await fillSection(page, "Text auf Deutsch", async (form) => {
    if (text.title) await form.getByLabel("Titel").fill(text.title);
    if (text.summary) await form.getByLabel("Kurz gesagt").fill(text.summary);
  });
}

export async function submitDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Zur Prüfung senden" }).click();
  await expect(notice(page)).toHaveText("Zur Prüfung gesendet.");
}

/** Opens what waits to be read, from the list of offers. */
export async function openSubmitted(page: Page, title: string): Promise<void> {
  await room(page, "Angebote").click();
  const waiting = page.getByRole("region", { name: "Zu prüfen" });
  await waiting.getByRole("link", { name: title, exact: true }).click();
  await expect(panel(page, "Prüfen")).toBeVisible();
}

/** Approves what is on the screen, and expects to be told that it can be seen. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Freigeben und veröffentlichen" }).click();
  await expect(notice(page)).toHaveText("Veröffentlicht.");
}

/** Throws the draft on the screen away, after having been asked. */
export async function discardDraft(page: Page): Promise<void> {
  await page.getByText("Entwurf löschen", { exact: true }).click();
  await page.getByRole("button", { name: "Ja, Entwurf löschen" }).click();
  await expect(notice(page)).toHaveText("Entwurf gelöscht.");
}
