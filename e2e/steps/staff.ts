import { readFileSync } from "node:fs";
import type { Page } from "playwright/test";
import { z } from "zod";
import { expect } from "./windows";

const accountList = z.array(z.object({ email: z.string(), password: z.string() }));

export type Account = z.output<typeof accountList>[number];

/** The accounts of the demonstration: people whom the portal knows from its first start. */
export const staff = {
  caseworker: "teilhabe@demo.invalid",
  carrier: "lernwerkstatt@demo.invalid",
  otherCarrier: "musterwerk@demo.invalid",
  translator: "uebersetzung@demo.invalid",
  admin: "admin@demo.invalid",
} as const;

export const names = {
  caseworker: "Petra Beispiel",
  carrier: "Lernwerkstatt: Uwe Muster",
} as const;

/** @param dataDir of the portal that knows them, where it is another than the journeys share */
export function accountOf(who: keyof typeof staff, dataDir = process.env.E2E_DATA_DIR): Account {
  const file = `${dataDir}/demo-accounts.json`;
  const accounts = accountList.parse(JSON.parse(readFileSync(file, "utf8")));
  const account = accounts.find(({ email }) => email === staff[who]);
  if (!account) throw new Error(`${file} has no account for ${staff[who]}`);
  return account;
}

export async function signIn(page: Page, who: keyof typeof staff | Account): Promise<void> {
  await page.goto("/intern/sign-in");
  await fillSignIn(page, who);
  await expect(page.getByRole("navigation", { name: "Räume" })).toBeVisible();
}

/** Fills in and sends the sign-in form that is on the screen, whatever comes of it. */
export async function fillSignIn(page: Page, who: keyof typeof staff | Account): Promise<void> {
  const { email, password } = typeof who === "string" ? accountOf(who) : who;
  await page.getByLabel("E-Mail-Adresse").fill(email);
  await page.getByLabel("Kennwort", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Anmelden" }).click();
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
}
