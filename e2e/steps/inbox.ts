import type { Page } from "playwright/test";
import { room } from "../pages/desk";
import { signIn } from "./staff";
import { expect } from "./windows";

/** Signs in and counts who waits under a name. */
export async function expectInInbox(page: Page, name: string, times: number): Promise<void> {
  await signIn(page, "caseworker");
  await room(page, "Anfragen").click();
  await expect(page.getByRole("heading", { name: "Anfragen" })).toBeVisible();
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(times);
}
