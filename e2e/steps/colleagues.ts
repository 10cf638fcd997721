import { randomUUID } from "node:crypto";
import type { Page } from "playwright/test";
import { room } from "../pages/desk";
import { type Account, signIn } from "./staff";
import { expect } from "./windows";

type Invited = {
  readonly displayName: string;
  readonly role: string;
  readonly carrier?: string;
};

/** An address nobody has had before: these tests may run against a portal they have run against. */
export function newMail(): string {
  return `${randomUUID()}@demo.invalid`;
}

/** The administration invites somebody. Returns the one-time link that is handed over. */
export async function invite(admin: Page, mail: string, invited: Invited): Promise<string> {
  await room(admin, "Konten").click();
  await admin.getByLabel("Name", { exact: true }).fill(invited.displayName);
  await admin.getByLabel("E-Mail-Adresse").fill(mail);
  await admin.getByLabel("Aufgabe").selectOption({ label: invited.role });
  if (invited.carrier) await admin.getByLabel("Träger").selectOption({ label: invited.carrier });
  return handedOver(admin);
}

/** Somebody of a carrier's team invites a colleague. Returns the link that is handed over. */
export async function invitedByTeam(page: Page, mail: string, displayName: string) {
  await page.getByLabel("Name", { exact: true }).fill(displayName);
  await page.getByLabel("E-Mail-Adresse").fill(mail);
  return handedOver(page);
}

async function handedOver(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Einladen" }).click();
  const link = await page.getByRole("status").locator("code").textContent();
  expect(link).toContain("/intern/set-up/");
  return link ?? "";
}

/** Opens the link and sets a password, as somebody does who has been invited. */
export async function setPassword(page: Page, link: string, password: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Neues Kennwort").fill(password);
  await page.getByLabel("Kennwort wiederholen").fill(password);
  await page.getByRole("button", { name: "Kennwort setzen" }).click();
  await expect(page.getByRole("status")).toContainText("Kennwort gesetzt");
}

/** Somebody of their own for a test that ends sessions or blocks accounts. */
export async function newColleague(
  admin: Page,
  own: Page,
  invited: Invited,
  by: Parameters<typeof signIn>[1] = "admin",
): Promise<Account> {
  const account = { email: newMail(), password: randomUUID() };
  await signIn(admin, by);
  const link = await invite(admin, account.email, invited);
  await setPassword(own, link, account.password);
  return account;
}
