import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import { germanDay } from "../steps/case-work";
import { inspect, inspected } from "../steps/inspection";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

const name = "Luwam Exempel";

test("a plan is written with the person, agreed, printed in two languages, and followed", async ({
  desk,
}) => {
  const page = await desk(inspected);
  await signIn(page, "caseworker");
  await room(page, "Fallakten").click();
  await page.getByRole("link", { name }).click();
  await panel(page, "Förderplan").getByRole("link", { name: "Zum Förderplan" }).click();
  await page.getByRole("button", { name: "Förderplan beginnen" }).click();

  await test.step("a goal, and a step that says nothing at first", async () => {
    await page.getByLabel("Ziel", { exact: true }).fill("B1 bis zum Herbst");
    await page.getByLabel("Bedarf (freiwillig)").selectOption({ label: "Deutsch lernen" });
    await page.getByLabel("Dasselbe auf Tigrinya (freiwillig)").fill("ክሳብ ቀውዒ B1");
    await page.getByRole("button", { name: "Ziel speichern" }).click();
    await expect(page.getByText("Vereinbaren lässt sich der Plan")).toBeVisible();
    await page.getByRole("link", { name: "Ziel 1 ändern, Schritt dazu" }).click();
    await page.getByLabel("Wer").selectOption({ label: "die Person selbst" });
    await page.getByLabel("Bis wann (freiwillig)").fill(addDays(today(), 10));
    await page.getByRole("button", { name: "Schritt speichern" }).click();
    await expect(page.getByRole("alert")).toContainText("bitte ausfüllen");
    await expect(page.getByLabel("Bis wann (freiwillig)")).toHaveValue(addDays(today(), 10));
    await page.getByLabel("Häufiger Schritt").selectOption({ label: "Den Sprachtest machen" });
    await inspect(page, "goal of a plan");
    await page.getByRole("button", { name: "Schritt speichern" }).click();
    await expect(notice(page)).toHaveText("Schritt aufgeschrieben.");
  });

  await test.step("words about a goal that was removed in another window are not lost", async () => {
    await page.getByLabel("Ziel", { exact: true }).fill("Führerschein");
    await page.getByRole("button", { name: "Ziel speichern" }).click();
    const plan = page.url();
    const other = await page.context().newPage();
    for (const window of [page, other]) {
      await window.goto(plan);
      await window.getByRole("link", { name: "Ziel 2 ändern, Schritt dazu" }).click();
    }
    await page.getByText("Ziel entfernen", { exact: true }).click();
    await page.getByRole("button", { name: "Ja, entfernen" }).click();
    await expect(notice(page)).toHaveText("Entfernt.");
    await other.getByLabel("In eigenen Worten").fill("Fahrschule anrufen");
    await other.getByRole("button", { name: "Schritt speichern" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("Förderplan");
    await expect(other.getByRole("alert")).toContainText("hat inzwischen jemand anderes entfernt");
    await expect(other.getByRole("main")).toContainText("Fahrschule anrufen");
    await other.close();
  });

  await test.step("it is agreed, and its sheet is a PDF in both languages", async () => {
    await page.getByLabel("auf Papier unterschrieben").check();
    await inspect(page, "draft of a plan");
    await page.getByRole("button", { name: "Plan vereinbaren" }).click();
    await expect(notice(page)).toHaveText("Förderplan vereinbart.");
    const sheet = page.getByRole("link", { name: "Blatt auf Deutsch und Tigrinya" });
    const answer = await page.request.get(String(await sheet.getAttribute("href")));
    expect(answer.headers()["content-type"]).toBe("application/pdf");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("a step is ticked off with one press", async () => {
    await expect(row(page, "Den Sprachtest machen")).toContainText(germanDay(addDays(today(), 10)));
    await page.getByRole("button", { name: /^Erledigt ?: Den Sprachtest machen$/ }).click();
    await expect(row(page, "Den Sprachtest machen")).toContainText("Petra Beispiel");
    await inspect(page, "agreed plan");
    await expectValidHtml(page.request, page.url());
  });

  await test.step("it is looked at again, and stays to be read", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel("Was besprochen wurde (freiwillig)").fill("Aus dem anderen Fenster.");
    await page.getByRole("checkbox", { name: "B1 bis zum Herbst" }).check();
    await page.getByLabel("Was besprochen wurde (freiwillig)").fill("B1 geschafft");
    await page.getByRole("button", { name: "Durchsicht speichern" }).click();
    await expect(notice(page)).toHaveText("Durchsicht gespeichert.");
    await other.getByRole("button", { name: "Durchsicht speichern" }).click();
    await expect(other.getByRole("alert")).toContainText(
      /Förderplan 1 durchgesehen \(.*Petra Beispiel\)/,
    );
    await expect(other.getByRole("main")).toContainText("Aus dem anderen Fenster.");
    await page.getByRole("link", { name: "Förderplan 1 (durchgesehen)" }).click();
    await expect(page.getByText("B1 geschafft")).toBeVisible();
    await inspect(page, "reviewed plan");
  });
});
