import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel } from "../pages/desk";
import { openCaseFile, openRequestOf } from "../steps/case-work";
import { inspect, inspected } from "../steps/inspection";
import { askToBeCalled } from "../steps/request-of";
import { importList } from "../steps/roster";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

/** Others read along on his telephone. */
const name = "Munir Mitleser";

test("a person is written to in their language, and says nothing to who reads along", async ({
  phone,
  desk,
}) => {
  const wanted = { contact: "0176 040690 98", sharedPhone: "yes" } as const;
  await askToBeCalled(await phone("ar"), name, wanted);
  const page = await desk(inspected);
  await signIn(page, "caseworker");
  await openRequestOf(page, name);
  await openCaseFile(page);
  await page.getByRole("link", { name: "Nachricht schreiben" }).click();
  await page.getByRole("link", { name: "Erinnerung an einen Termin" }).click();

  await test.step("a missing hour is asked for, and the day stays", async () => {
    await expect(page.getByLabel("unauffällig, wenn andere mitlesen")).toBeChecked();
    await page.getByLabel("Tag", { exact: true }).fill(addDays(today(), 3));
    await page.getByLabel("Uhrzeit").fill("");
    await page.getByRole("button", { name: "Nachricht ansehen" }).click();
    await expect(page.getByRole("alert")).toContainText("Uhrzeit: bitte ausfüllen");
    await expect(page.getByLabel("Tag", { exact: true })).toHaveValue(addDays(today(), 3));
    await inspect(page, "message to be filled in");
    await page.getByLabel("Uhrzeit").fill("14:30");
    await page.getByRole("button", { name: "Nachricht ansehen" }).click();
  });

  await test.step("Arabic beside German, opened on one's own telephone", async () => {
    await expect(panel(page, "So geht sie hinaus")).toContainText(/14:30[\s\S]*Petra Beispiel/);
    await expect(panel(page, "So geht sie hinaus")).toContainText("Bis dann:");
    const chat = await page.getByRole("link", { name: "WhatsApp öffnen" }).getAttribute("href");
    expect(chat).toMatch(/^https:\/\/wa\.me\/4917604069098\?text=/);
    expect(decodeURIComponent(String(chat))).not.toMatch(/Teilhabe|Kurs/);
    const letter = await page.getByRole("link", { name: "Brief drucken" }).getAttribute("href");
    const pdf = await page.request.get(String(letter));
    expect((await pdf.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await inspect(page, "written message");
    await expectValidHtml(page.request, page.url());
  });

  await test.step("words are changed in a form of their own: none goes out half changed", async () => {
    await page.getByRole("link", { name: "Text ändern" }).click();
    await expect(page.getByRole("link", { name: "WhatsApp öffnen" })).toHaveCount(0);
    const text = page.getByLabel("Auf Arabisch");
    const before = await text.inputValue();
    await text.fill(`${before} 12`);
    await expect(notice(page)).toHaveText(/^Gespeichert um/);
    await page.reload();
    await expect(text).toHaveValue(`${before} 12`);
    await text.fill("");
    await page.getByRole("button", { name: "Geänderten Text übernehmen" }).click();
    await expect(page.getByRole("alert")).toContainText("Nachricht: bitte ausfüllen");
    await text.fill(`${before} 1234`);
    await inspect(page, "message to be changed");
    await page.getByRole("button", { name: "Geänderten Text übernehmen" }).click();
    await expect(panel(page, "So geht sie hinaus")).toContainText("wie es vor der Änderung war");
    const chat = await page.getByRole("link", { name: "WhatsApp öffnen" }).getAttribute("href");
    expect(decodeURIComponent(String(chat))).toMatch(/ 1234$/);
  });

  await test.step("what was sent is noted, and stands in the case file", async () => {
    await page.getByLabel("WhatsApp", { exact: true }).check();
    await page.getByRole("button", { name: "Als geschickt vermerken" }).click();
    await expect(notice(page)).toHaveText("Als geschickt vermerkt.");
    await expect(panel(page, "Bisher geschrieben")).toContainText("Erinnerung an einen Termin");
    await page.getByRole("link", { name: `Fallakte: ${name}` }).click();
    await expect(panel(page, "Verlauf")).toContainText("Nachricht geschickt: WhatsApp");
  });
});

test("somebody whom nobody has reached yet is written to, told in which language, and that is a try", async ({
  desk,
}) => {
  const page = await desk({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signIn(page, "caseworker");
  await importList(
    page,
    "Nachname;Vorname;Geburtsdatum;Telefon;Sprache\nBriefbogen;Rojda;03.04.2005;0176 04069971;Kurdisch",
  );
  await page.goto("/intern/roster/all?district=unknown");
  await page.getByRole("link", { name: "Rojda Briefbogen" }).click();
  await page.getByRole("link", { name: "Schreiben", exact: true }).click();
  await expect(page.getByText(/^Die Person spricht Kurdisch\./)).toContainText(
    "In dieser Sprache hat das Portal keine Texte. Vorgeschlagen ist Deutsch.",
  );
  await page.getByLabel("Tag", { exact: true }).fill(addDays(today(), 3));
  await page.getByLabel("Uhrzeit").fill("14:30");
  await page.getByLabel("Ort oder Adresse").fill("Musterplatz 1");
  await page.getByRole("button", { name: "Nachricht ansehen" }).click();
  await expect(page.getByRole("link", { name: "SMS öffnen" })).toHaveAttribute("href", /^sms:\+49/);
  await page.getByLabel("SMS", { exact: true }).check();
  await page.getByRole("button", { name: "Als geschickt vermerken" }).click();
  await page.getByRole("link", { name: "Zielgruppe: Rojda Briefbogen" }).click();
  await expect(panel(page, "Bisherige Kontakte (1)")).toContainText("Nachricht hinterlassen");
});
