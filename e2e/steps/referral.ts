import type { Page } from "playwright/test";
import { notice, panel, room, row } from "../pages/desk";
import { expect } from "./windows";

export async function openReferralOf(page: Page, name: string): Promise<string> {
  await room(page, "Vermittlungen").click();
  await row(page, name).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  return new URL(page.url()).pathname;
}

export async function accept(page: Page): Promise<void> {
  await page.getByLabel("Angenommen").check();
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(notice(page)).toHaveText("Antwort gespeichert.");
}

export async function reportStart(page: Page, day: string, plannedEnd: string): Promise<void> {
  await page.getByLabel("Hat begonnen").check();
  await page.getByLabel("Tag", { exact: true }).fill(day);
  await page.getByLabel("Geplantes Ende").fill(plannedEnd);
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(notice(page)).toHaveText("Antwort gespeichert.");
}

export async function confirmReport(page: Page): Promise<void> {
  await panel(page, "Meldung bestätigen")
    .getByRole("button", { name: "Stimmt, bestätigen" })
    .click();
  await expect(notice(page)).toHaveText("Bestätigt.");
}

export async function noteAnswer(page: Page, answer: string, note: string): Promise<void> {
  const form = panel(page, "Antwort notieren");
  await form.getByLabel(answer, { exact: true }).check();
  await form.getByLabel("Bemerkung (freiwillig)").fill(note);
  await form.getByRole("button", { name: "Antwort speichern" }).click();
  await expect(notice(page)).toHaveText("Antwort gespeichert.");
}
