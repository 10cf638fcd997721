import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room } from "../pages/desk";
import { closeCaseFile, germanDay } from "../steps/case-work";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

/** The person of the demonstration whose course ends in 25 days. */
const name = "Nilofar Modell";
const next = addDays(today(), 14);

test("whose course ends is asked how it goes on, though the case file is closed", async ({
  desk,
}) => {
  const page = await desk();
  await signIn(page, "caseworker");

  await test.step("the case file is closed too early", async () => {
    await room(page, "Fallakten").click();
    await page.getByRole("link", { name }).click();
    await closeCaseFile(page, "lernt jetzt lesen", "gesprochen");
    await expect(panel(page, "Nachverfolgung").getByRole("row")).toHaveCount(1 + 7);
  });

  await test.step("she still stands where it is said whom to ask", async () => {
    await room(page, "Nachverfolgung").click();
    await expect(panel(page, /^Endet bald ohne nächsten Schritt/)).toContainText(name);
    const due = panel(page, /^Fällig/)
      .getByRole("row")
      .filter({ hasText: name });
    await expect(due).toContainText("seit 3 Tagen");
    await expect(due).toContainText("28 Tage vor dem Ende");
    await expect(due).toContainText("geschlossen, Petra Beispiel");
    await due.getByRole("link", { name }).click();
  });

  await test.step("who still searches is asked again, and nothing that was typed is lost", async () => {
    const asked = panel(page, "Erreicht: Wie geht es weiter?");
    await asked.getByLabel("Sucht noch").check();
    await asked.getByLabel("Notiz (freiwillig)").fill("Wartet auf die Schule.");
    await asked.getByRole("button", { name: "Ergebnis speichern" }).click();
    await expect(page.getByRole("alert")).toContainText("Nächster Tag: bitte ausfüllen");
    await expect(asked.getByLabel("Notiz (freiwillig)")).toHaveValue("Wartet auf die Schule.");
    await expect(asked.getByLabel("Sucht noch")).toBeChecked();
    await asked.getByLabel("Nächster Tag").fill(next);
    await asked.getByRole("button", { name: "Ergebnis speichern" }).click();
    await expect(notice(page)).toHaveText("Notiert. Diese Nachverfolgung ist erledigt.");
    await expect(panel(page, /^Fällig/)).not.toContainText(name);
    const planned = panel(page, /^In den nächsten vier Wochen/);
    await planned
      .getByRole("row")
      .filter({ hasText: germanDay(next) })
      .getByRole("link", { name })
      .click();
    await expect(panel(page, "Worum es geht")).toContainText("Wartet auf die Schule.");
  });
});
