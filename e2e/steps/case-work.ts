import type { Page } from "playwright/test";
import { notice, panel, room, row } from "../pages/desk";
import { expect } from "./windows";

export async function openRequestOf(page: Page, name: string): Promise<void> {
  await room(page, "Anfragen").click();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** Finds the request of somebody who reads out their code on the telephone. */
export async function findRequest(page: Page, code: string, name: string): Promise<void> {
  await page.getByLabel("Code oder Telefonnummer").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Anfrage suchen" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

/** Makes a person and a case file of the request on the screen. Returns the case file's address. */
export async function openCaseFile(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Person und Fallakte anlegen" }).click();
  await expect(notice(page)).toHaveText("Fallakte angelegt.");
  return new URL(page.url()).pathname;
}

export async function noteNeed(page: Page, need: string): Promise<void> {
  const needs = panel(page, "Bedarfe");
  await needs.getByLabel("Bedarf", { exact: true }).selectOption({ label: need });
  await needs.getByRole("button", { name: "Bedarf speichern" }).click();
  await expect(notice(page)).toHaveText("Bedarf notiert.");
  await expect(row(page, need)).toContainText("erkannt");
}

export async function moveCaseFile(page: Page, state: string, reason: string): Promise<void> {
  const standing = panel(page, "Stand der Fallakte");
  await standing.getByText("Stand ändern").click();
  await standing.getByLabel(state).check();
  await standing.getByLabel("Grund").fill(reason);
  await standing.getByRole("button", { name: "Stand speichern" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
}

/** `answers`: what closing asks for beside its reason, such as what the list of the target group says. */
export async function closeCaseFile(page: Page, reason: string, ...answers: readonly string[]) {
  await panel(page, "Stand der Fallakte").getByRole("link", { name: "Fallakte schließen" }).click();
  await page.getByLabel("Grund").fill(reason);
  for (const answer of answers) await page.getByLabel(answer).check();
  await page.getByRole("button", { name: "Fallakte schließen" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
}

export type Profile = {
  readonly birthDate: string;
  readonly paper: string;
  readonly german: string;
};

export async function fillProfile(page: Page, { birthDate, paper, german }: Profile) {
  await page.getByRole("link", { name: "Angaben ändern" }).click();
  await page.getByLabel("Geburtsdatum").fill(birthDate);
  await page.getByLabel("Papier", { exact: true }).selectOption({ label: paper });
  await page.getByLabel("Deutschniveau", { exact: true }).selectOption({ label: german });
  await page.getByRole("button", { name: "Speichern" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
}

/** Opens the offers that the person's facts are held against, for the need that was noted. */
export async function openMatching(page: Page, need: string): Promise<void> {
  await row(page, need).getByRole("link", { name: "Passende Angebote" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Passende Angebote");
}

export async function prepareReferralTo(page: Page, offer: string): Promise<void> {
  await page.getByRole("button", { name: `Vermitteln: ${offer}` }).click();
  await expect(panel(page, /^Schritt 1 von 2/)).toBeVisible();
}

export async function prepareReferralToOffice(page: Page, office: string): Promise<void> {
  const offices = panel(page, "An eine Behörde oder Stelle vermitteln");
  await offices.getByLabel("Stelle", { exact: true }).selectOption({ label: office });
  await offices.getByRole("button", { name: "Vermittlung vorbereiten" }).click();
  await expect(panel(page, /^Schritt 1 von 2/)).toBeVisible();
}

/** Ticks exactly these fields, and goes on to the consent for them. */
export async function chooseFields(
  page: Page,
  fields: readonly string[],
  consentUntil: string,
): Promise<void> {
  const group = page.getByRole("group", { name: "Angaben" });
  for (const box of await group.getByRole("checkbox").all()) await box.uncheck();
  for (const field of fields) {
    await group.getByRole("checkbox", { name: `${field}: ` }).check();
  }
  await page.getByLabel("Einwilligung gilt bis").fill(consentUntil);
  await page.getByRole("button", { name: "Weiter zur Einwilligung" }).click();
  await expect(panel(page, /^Schritt 2 von 2/)).toBeVisible();
}

export async function sendReferral(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Vermittlung senden" }).click();
}

/** All that is asked about an hour is meant. @param about what has to be among it */
export async function sayYes(page: Page, about: "Nacht" | "vorbei" = "Nacht"): Promise<void> {
  await expect(page.getByRole("alert")).toContainText(`${about}. Stimmt das?`);
  // It stands inside the panel of its form.
  const questions = panel(page, "Stimmt das?").last();
  for (const yes of await questions.getByRole("checkbox").all()) await yes.check();
}

/** "2027-03-01" as the back office writes it. */
export function germanDay(day: string): string {
  return day.split("-").reverse().join(".");
}
