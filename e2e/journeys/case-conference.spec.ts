import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import { germanDay, openCaseFile, openRequestOf, sayYes } from "../steps/case-work";
import { inspect, inspected } from "../steps/inspection";
import { askToBeCalled } from "../steps/request-of";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

const name = "Aster Konferenzia";
const office = "Ausländerbehörde (Beispiel)";
const carrier = "Lernwerkstatt Beispielberg";

test("a case conference: refused without consent, then planned, invited, held, and its decision a step of the plan", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("ti"), name);
  const page = await desk(inspected);
  await signIn(page, "caseworker");
  await openRequestOf(page, name);
  const caseFile = await openCaseFile(page);
  await panel(page, "Fallkonferenzen")
    .getByRole("link", { name: /^Fallkonferenz planen/ })
    .click();

  await test.step("what is missing is said, and what was typed stays", async () => {
    await page.getByLabel("Tag", { exact: true }).fill(addDays(today(), -1));
    await page.getByLabel("Beginn", { exact: true }).fill("23:58");
    await page.getByLabel("Ende", { exact: true }).fill("23:40");
    await page.getByLabel("Ort oder Zugang").fill("Rathaus, Raum 3");
    await page.getByRole("button", { name: "Fallkonferenz planen" }).click();
    for (const sentence of [
      "Themen: bitte mindestens eine Angabe ankreuzen",
      "der Tag liegt in der Vergangenheit. Stimmt das?",
      "das Ende liegt vor dem Beginn",
      "bitte mindestens einen Träger, eine Stelle oder jemand anderes einladen",
    ]) {
      await expect(page.getByRole("alert")).toContainText(sentence);
    }
    await expect(page.getByLabel("Ort oder Zugang")).toHaveValue("Rathaus, Raum 3");
    await page.getByLabel("Arbeit und Erfahrung").check();
    await page.getByLabel("Tag", { exact: true }).fill(addDays(today(), 1));
    await page.getByLabel("Ende", { exact: true }).fill("23:59");
    await page.getByRole("checkbox", { name: office }).check();
    await page.getByRole("checkbox", { name: carrier }).check();
    await page.getByRole("button", { name: "Fallkonferenz planen" }).click();
    await sayYes(page);
    await inspect(page, "a conference being planned");
    await page.getByRole("button", { name: "Fallkonferenz planen" }).click();
    await expect(notice(page)).toContainText("Fallkonferenz geplant.");
    await expectValidHtml(page.request, page.url());
  });
  const conference = new URL(page.url()).pathname;

  await test.step("the invitation names nobody and brings a file for the calendar", async () => {
    await page.getByRole("button", { name: /Einladung(en)? senden$/ }).click();
    await expect(notice(page)).toContainText("Einladungen liegen im Postausgang");
    await room(page, "Postausgang").click();
    await row(page, "Einladung zu einer Fallkonferenz").last().getByRole("link").click();
    const text = await page.getByLabel("Zum Lesen und Kopieren").inputValue();
    expect(text).toContain(germanDay(addDays(today(), 1)));
    const link = page.getByRole("link", { name: "Kalenderdatei zum Anhängen" });
    const file = await (await page.request.get(String(await link.getAttribute("href")))).text();
    expect(file).toContain("METHOD:REQUEST");
    expect(`${text}${file}`).not.toMatch(/Aster|Konferenzia/);
  });

  await test.step("moved to today it cannot be held as long as the person has not consented", async () => {
    await page.goto(`${conference}/change`);
    await page.getByLabel("Tag", { exact: true }).fill(today());
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await sayYes(page);
    await page.getByRole("button", { name: "Änderungen speichern" }).click();
    await expect(panel(page, "Was wurde daraus?")).toContainText(
      "Die Einwilligung der Person fehlt",
    );
    await expect(panel(page, "Einwilligung")).toContainText(
      "So kann diese Konferenz nicht stattfinden",
    );
    await inspect(page, "a conference without consent");
    await room(page, "Fallkonferenzen").click();
    await expect(row(page, name)).toContainText("Einwilligung fehlt");
    await page.goto("/intern/today");
    await expect(page.getByRole("main")).toContainText("Fallkonferenz, Einwilligung fehlt noch");
  });

  await test.step("with the consent it is held", async () => {
    await page.goto(conference);
    await expect(page.locator("blockquote[lang=ti]")).toContainText(office);
    await panel(page, "Einwilligung").getByLabel("mündlich").check();
    await page.getByLabel("Die Person hat den Wortlaut").check();
    await page.getByRole("button", { name: "Einwilligung speichern" }).click();
    await expect(panel(page, "Einwilligung")).toContainText("liegt vor");
    await page.getByRole("checkbox", { name: "die Person selbst" }).check();
    await page.getByRole("checkbox", { name: carrier }).check();
    await page.getByLabel("Protokoll (freiwillig)").fill("Ein Praktikum im März ist möglich.");
    const held = page.getByRole("button", { name: "Konferenz hat stattgefunden" });
    await held.click();
    await expect(page.getByRole("alert")).toContainText("Beginn kommt erst noch. Stimmt das?");
    await expect(page.getByRole("checkbox", { name: carrier })).toBeChecked();
    await page.getByLabel("Beginn ist erst um 23:58 Uhr: Ja").check();
    await held.click();
    await expect(panel(page, "Wer da war")).toContainText("Die Person selbst war da.");
  });

  await test.step("a decision that says nothing comes back, and what was noted stands as it is saved", async () => {
    await page.getByRole("button", { name: "Beschluss speichern" }).click();
    await expect(page.getByRole("alert")).toContainText("Wer: bitte auswählen");
    const said = page.getByLabel("Protokoll (freiwillig)");
    await expect(said).toHaveValue("Ein Praktikum im März ist möglich.");
    await expect(panel(page, "Wer da war").getByLabel("die Person selbst")).toBeChecked();
  });

  await test.step("words about a decision that was removed in another window are not lost", async () => {
    await page.getByLabel("In eigenen Worten").fill("Betrieb suchen");
    await page.getByLabel("Wer", { exact: true }).selectOption({ label: "die Person selbst" });
    await page.getByRole("button", { name: "Beschluss speichern" }).click();
    await page.getByRole("link", { name: "Betrieb suchen" }).click();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.getByText("Beschluss entfernen", { exact: true }).click();
    await page.getByRole("button", { name: "Ja, entfernen" }).click();
    await expect(notice(page)).toHaveText("Entfernt.");
    await other.getByLabel("In eigenen Worten").fill("Drei Betriebe anrufen");
    await other.getByRole("button", { name: "Beschluss speichern" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toContainText("Fallkonferenz am");
    await expect(other.getByRole("alert")).toContainText("hat inzwischen jemand anderes entfernt");
    await expect(other.getByRole("main")).toContainText("Drei Betriebe anrufen");
    await other.close();
  });

  await test.step("its decision becomes a step of the plan, once", async () => {
    await page.getByLabel("Häufiger Schritt").selectOption({ label: "Ein Praktikum machen" });
    await page.getByLabel("Wer", { exact: true }).selectOption({ label: "die Person selbst" });
    await page.getByLabel("Bis wann (freiwillig)").fill(addDays(today(), 90));
    await page.getByRole("button", { name: "Beschluss speichern" }).click();
    await page.getByRole("button", { name: "Förderplan beginnen" }).click();
    await page.getByLabel("Ziel", { exact: true }).fill("eine Ausbildung finden");
    await page.getByRole("button", { name: "Ziel speichern" }).click();
    await page.goto(conference);
    await page.getByRole("button", { name: /^Als Schritt in den Plan/ }).click();
    await expect(notice(page)).toHaveText("Steht jetzt als Schritt im Förderplan.");
    await expect(page.getByRole("button", { name: /^Als Schritt in den Plan/ })).toHaveCount(0);
    await inspect(page, "a conference that was held");
    await expectValidHtml(page.request, page.url());
    await page.getByRole("link", { name: "Zum Förderplan" }).click();
    await expect(row(page, "Ein Praktikum machen")).toContainText(germanDay(addDays(today(), 90)));
  });

  await test.step("minutes and decisions are printed, and the case file tells of it", async () => {
    for (const sheet of ["pdf", "decisions/pdf"]) {
      const answer = await page.request.get(`${conference}/${sheet}`);
      expect(answer.headers()["cache-control"]).toBe("no-store");
      expect((await answer.body()).subarray(0, 5).toString()).toBe("%PDF-");
    }
    await page.goto(caseFile);
    await expect(panel(page, "Einwilligungen")).toContainText(
      "Fallkonferenz: Arbeit und Erfahrung",
    );
    await expect(panel(page, "Verlauf")).toContainText("Fallkonferenz fand statt");
    await expect(panel(page, "Verlauf")).toContainText("Fallkonferenz verschoben");
  });
});
