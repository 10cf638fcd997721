import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import { notice, panel, room, row } from "../pages/desk";
import { inspect, inspected } from "../steps/inspection";
import { signIn } from "../steps/staff";
import { expectNotLogged } from "../steps/traces";
import { expect, test } from "../steps/windows";

const offer = "Praktikum in der Küche";
const slug = "praktikum-in-der-kueche";

test("a carrier says over the link of a mail that all is right, and every language shows the day", async ({
  phone,
  desk,
}) => {
  const page = await desk();
  await signIn(page, "caseworker");
  await room(page, "Postausgang").click();
  // Jobs begin some seconds after the portal.
  await expect(async () => {
    await page.reload();
    await expect(row(page, offer)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await row(page, offer).getByRole("link").click();
  const text = await page.getByLabel("Zum Lesen und Kopieren").inputValue();
  const address = /http\S+(\/de\/check\/\S+)/.exec(text)?.[1] ?? "";
  await page.getByRole("button", { name: "Ich habe sie selbst gesendet" }).click();
  await expect(notice(page)).toHaveText("Als gesendet vermerkt.");

  const carrier = (await phone("de", inspected)).page;
  // As the mail scanner of the carrier's provider does: opening it answers nothing.
  await carrier.request.get(address);
  await carrier.goto(address);
  await expect(carrier.getByRole("heading", { level: 1 })).toHaveText("Stimmt das noch?");
  await inspect(carrier, "question about an offer");
  await carrier.getByRole("link", { name: "Das Angebot ist zu Ende" }).click();
  await carrier.getByRole("link", { name: "Zurück" }).click();
  await carrier.getByRole("button", { name: "Ja, alles stimmt noch" }).click();
  await expect(carrier.getByRole("status")).toHaveText("Das Angebot gilt als heute geprüft.");
  await carrier.goto(address);
  await expect(carrier.getByRole("heading", { level: 1 })).toHaveText(
    "Dieser Link gilt nicht mehr",
  );

  for (const locale of locales) {
    const reader = await phone(locale);
    await reader.page.goto(`/${locale}/offers/${slug}`);
    await expect(reader.page.getByRole("main")).toContainText(
      reader.t("offer.lastChecked", { date: formatDate(locale, today()) }),
    );
  }
  await room(page, "Angebote").click();
  await page.getByLabel("Angebot suchen").fill(offer);
  await page.getByLabel("Angebot suchen").press("Enter");
  await expect(row(page, offer)).not.toContainText("Bestätigung fällig");
  await row(page, offer).getByRole("link").click();
  await expect(panel(page, "Verlauf")).toContainText("Träger über den Link in einer Mail");
  expectNotLogged([address]);
});
