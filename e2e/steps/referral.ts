import type { Page } from "playwright/test";
import { notice, panel, room, row } from "../pages/desk";
import { expect } from "./windows";

export async function openReferralOf(page: Page, name: string): Promise<string> {
  await room(page, "Vermittlungen").click();
  await row(page, name).getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
  return new URL(page.url()).pathname;
}

type Said = {
  readonly day?: string;
  readonly plannedEnd?: string;
  readonly reason?: string;
  readonly certificate?: string;
};

/** What a carrier answers to the referral on the screen. */
export async function answer(page: Page, words: string, said: Said = {}): Promise<void> {
  const { day, plannedEnd, reason, certificate } = said;
  const form = panel(page, "Antworten");
  await form.getByLabel(words, { exact: true }).check();
  if (day) await form.getByLabel("Tag", { exact: true }).fill(day);
  if (plannedEnd) await form.getByLabel("Geplantes Ende").fill(plannedEnd);
  if (reason) await form.getByLabel("Grund", { exact: true }).selectOption({ label: reason });
  if (certificate) await form.getByLabel("Zertifikat").selectOption({ label: certificate });
  await page.getByRole("button", { name: "Antwort senden" }).click();
  await expect(notice(page)).toHaveText("Antwort gespeichert.");
}

export function accept(page: Page): Promise<void> {
  return answer(page, "Angenommen");
}

export function reportStart(page: Page, day: string, plannedEnd: string): Promise<void> {
  return answer(page, "Hat begonnen", { day, plannedEnd });
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
