import type { Page } from "playwright/test";
import type { ReportKind } from "@/domain/page-report/rules";
import { room } from "../pages/desk";
import { signIn } from "./staff";
import { expect, type Reader } from "./windows";

/** Taps "something is wrong here" at the end of the open page. */
export async function tapReport({ page, t }: Reader): Promise<void> {
  await page.getByRole("button", { name: t("report.button"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("report.thanks"));
}

export type Said = {
  readonly kind?: ReportKind;
  readonly text?: string;
  readonly contact?: string;
};

export async function describeReport({ page, t }: Reader, said: Said): Promise<void> {
  const optional = (label: string) => `${label} (${t("contact.optional")})`;
  if (said.kind) {
    await page.getByRole("radio", { name: t(`report.kinds.${said.kind}`), exact: true }).check();
  }
  if (said.text) await page.getByLabel(optional(t("report.text")), { exact: true }).fill(said.text);
  if (said.contact) await page.getByLabel(optional(t("report.contact"))).fill(said.contact);
  await page.getByRole("button", { name: t("contact.send"), exact: true }).click();
}

/** Signs in and opens what people have reported about pages. */
export async function openReports(page: Page): Promise<void> {
  await signIn(page, "caseworker");
  await room(page, "Anfragen").click();
  await page.getByRole("link", { name: /^Meldungen/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Meldungen zu Seiten");
}
