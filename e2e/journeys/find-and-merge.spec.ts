import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import { inspect, inspected } from "../steps/inspection";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

const name = "Samir Schablone";
const twice = "Sameer Shablone";

test("a person is found in another spelling, a filter is kept, and two are merged and taken apart", async ({
  desk,
}) => {
  const page = await desk(inspected);
  await signIn(page, "caseworker");
  await room(page, "Fallakten").click();

  await test.step("by a part of the name, which stands in no address", async () => {
    await page.getByLabel("Name, Telefonnummer oder Kennung").fill("samier schab");
    await page.getByRole("button", { name: "Zeigen" }).click();
    await expect(row(page, name)).toBeVisible();
    await expect(row(page, twice)).toBeVisible();
    await expect(row(page, "Luwam Exempel")).toHaveCount(0);
    expect(page.url().toLowerCase()).not.toContain("sam");
    await expect(page.getByLabel("Name, Telefonnummer oder Kennung")).toHaveValue("samier schab");
    await page.getByRole("link", { name: "Alle zeigen" }).click();
  });

  await test.step("a filter is kept under a name, and forgotten", async () => {
    await page.getByLabel("Sprache", { exact: true }).selectOption({ label: "Arabisch" });
    await page.getByRole("button", { name: "Zeigen" }).click();
    await expect(row(page, "Luwam Exempel")).toHaveCount(0);
    await page.getByText("Diesen Filter merken").click();
    await page.getByLabel("Name des Filters").fill("Auf Arabisch");
    await page.getByRole("button", { name: "Merken", exact: true }).click();
    await expect(notice(page)).toHaveText("Filter gemerkt.");
    await inspect(page, "case files with a filter");
    await expectValidHtml(page.request, page.url());
    await page.getByRole("link", { name: "Alle zeigen" }).click();
    await page.getByRole("link", { name: "Auf Arabisch" }).click();
    await page.getByRole("button", { name: "Vergessen" }).click();
    await expect(notice(page)).toHaveText("Filter vergessen.");
  });

  const before = await page.context().newPage();
  await test.step("who is there twice is compared and merged, field by field", async () => {
    await page.getByRole("link", { name: "Vielleicht doppelt" }).click();
    await inspect(page, "possible duplicates");
    await room(page, "Fallakten").click();
    await row(page, twice).getByRole("link", { name: twice }).click();
    await before.goto(page.url());
    await page.goBack();
    await page.getByRole("link", { name }).click();
    await panel(page, "Dieselbe Person?").getByRole("link", { name: twice }).click();
    await page
      .getByRole("group", { name: "Name", exact: true })
      .getByLabel(twice, { exact: true })
      .check();
    await inspect(page, "two persons compared");
    await expectValidHtml(page.request, page.url());
    await page.getByRole("button", { name: "Zusammenführen" }).click();
    await expect(notice(page)).toContainText("Zusammengeführt.");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(twice);
    await expect(panel(page, "Dieselbe Person?")).toContainText("Weitere Fallakte");
  });

  await test.step("what was begun in the case file that is closed now is taken by the other", async () => {
    const followUps = panel(before, "Nachverfolgung");
    await followUps.getByText("Nachverfolgung planen").click();
    await followUps.getByLabel("Tag", { exact: true }).fill(addDays(today(), 5));
    await followUps.getByLabel("Worum es geht (freiwillig)").fill("Schlüssel abholen");
    await followUps.getByRole("button", { name: "Nachverfolgung speichern" }).click();
    await expect(before.getByRole("alert")).toContainText("Dies ist die laufende Fallakte");
    await expect(before.getByRole("heading", { level: 1 })).toHaveText(twice);
    await expect(followUps.getByLabel("Worum es geht (freiwillig)")).toHaveValue(
      "Schlüssel abholen",
    );
    await before.close();
  });

  await test.step("and taken apart again", async () => {
    await panel(page, "Dieselbe Person?").getByRole("link", { name: "wieder trennen" }).click();
    await inspect(page, "a merge");
    await page.getByRole("button", { name: "Wieder trennen" }).click();
    await expect(notice(page)).toHaveText("Wieder getrennt.");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
    await room(page, "Fallakten").click();
    await expect(row(page, name)).toBeVisible();
    await expect(row(page, twice)).toBeVisible();
  });
});
