import type { Page } from "playwright/test";
import { notice, panel, room, row } from "../pages/desk";
import { openCaseFile, openRequestOf } from "../steps/case-work";
import { invite, newColleague, newMail, setPassword } from "../steps/colleagues";
import { enter, tabTo, typeInto } from "../steps/keyboard";
import { askToBeCalled } from "../steps/request-of";
import { accountOf, fillSignIn, signIn, signOut, staff } from "../steps/staff";
import { expect, test } from "../steps/windows";

const helper = { displayName: "Vera Vertretung", role: "Teilhabemanagement" } as const;
const note = (page: Page) => page.getByLabel("Notiz");

test("a request can be dealt with by keyboard alone", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Tastatur");
  const page = await desk();
  const { email, password } = accountOf("caseworker");
  await page.goto("/intern/sign-in");
  await typeInto(page, page.getByLabel("E-Mail-Adresse"), email);
  await typeInto(page, page.getByLabel("Kennwort", { exact: true }), password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /^Heute/ })).toBeVisible();
  await enter(page, page.getByRole("link", { name: "Anfragen" }));
  await enter(page, page.getByRole("link", { name: "Zum Inhalt" }));
  await enter(page, page.getByRole("link", { name: "Kim Tastatur" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kim Tastatur");
  await typeInto(page, note(page), "Ruft morgen zurück.");
  await enter(page, page.getByRole("button", { name: "Gesichtet" }));
  await expect(notice(page)).toHaveText("Gespeichert.");
  await expect(note(page)).toHaveValue("Ruft morgen zurück.");
  await expect(page.getByRole("main")).toContainText("gesichtet, wartet");
  await tabTo(page, page.getByRole("link", { name: "Zum Inhalt" }));
});

test("a session that ends while a form is open costs no text", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Sitzung");
  const [admin, page, elsewhere] = [await desk(), await desk(), await desk()];
  const account = await newColleague(admin, page, helper);
  await signIn(page, account);
  await openRequestOf(page, "Kim Sitzung");
  await note(page).fill("Lange geschrieben,\nund nicht verloren.");
  await signIn(elsewhere, account);
  await elsewhere.getByRole("link", { name: "Mein Konto" }).click();
  await elsewhere.getByRole("button", { name: "Beenden" }).click();
  await expect(notice(elsewhere)).toHaveText("Sitzung beendet.");
  await page.getByRole("button", { name: "Person erreicht" }).click();
  await expect(page.getByText("Ihre Sitzung ist beendet.")).toBeVisible();
  await fillSignIn(page, account);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kim Sitzung");
  await expect(note(page)).toHaveValue("Lange geschrieben,\nund nicht verloren.");
  await expect(page.getByRole("main")).toContainText("neu, wartet");
});

test("of two who move the same request, the second is told and keeps the note", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Gleichzeitig");
  const [first, second] = [await desk(), await desk()];
  for (const page of [first, second]) {
    await signIn(page, "caseworker");
    await openRequestOf(page, "Kim Gleichzeitig");
  }
  await note(first).fill("Zuerst.");
  await first.getByRole("button", { name: "Gesichtet" }).click();
  await expect(notice(first)).toHaveText("Gespeichert.");
  await note(second).fill("Danach.");
  await second.getByRole("button", { name: "Niemanden erreicht" }).click();
  await expect(second.getByRole("alert")).toContainText("hat jemand anderes etwas geändert");
  await expect(note(second)).toHaveValue("Danach.");
  await expect(second.getByRole("main")).toContainText("gesichtet, wartet");
  await second.getByRole("button", { name: "Niemanden erreicht" }).click();
  await expect(notice(second)).toHaveText("Gespeichert.");
  await first.reload();
  await expect(note(first)).toHaveValue("Danach.");
});

test("of two who describe the same person, the second sees what the first has saved", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Angaben");
  const [first, second] = [await desk(), await desk()];
  await signIn(first, "caseworker");
  await openRequestOf(first, "Kim Angaben");
  const caseFile = await openCaseFile(first);
  await signIn(second, "caseworker");
  for (const page of [first, second]) await page.goto(`${caseFile}/profile`);
  await first.getByLabel("Geburtsdatum").fill("2004-03-02");
  await first.getByRole("button", { name: "Speichern" }).click();
  await expect(notice(first)).toHaveText("Gespeichert.");
  await second.getByLabel("Geschlecht").selectOption({ label: "weiblich" });
  await second.getByRole("button", { name: "Speichern" }).click();
  await expect(second.getByRole("alert")).toContainText("hat jemand anderes etwas geändert");
  await expect(second.getByText("Inzwischen gespeichert: 02.03.2004")).toBeVisible();
  await expect(second.getByLabel("Geschlecht")).toHaveValue("female");
  await second.getByRole("button", { name: "Speichern" }).click();
  await expect(notice(second)).toHaveText("Gespeichert.");
  const person = panel(second, "Person");
  await expect(person).toContainText("02.03.2004");
  await expect(person).toContainText("weiblich");
});

test("where two change the same, the second sees both and decides", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Beides");
  const [first, second] = [await desk(), await desk()];
  await signIn(first, "caseworker");
  await openRequestOf(first, "Kim Beides");
  const caseFile = await openCaseFile(first);
  await signIn(second, "caseworker");
  for (const page of [first, second]) await page.goto(`${caseFile}/profile`);
  await first.getByLabel("Geburtsdatum").fill("2004-03-02");
  await first.getByLabel("Geschlecht").selectOption({ label: "männlich" });
  await first.getByRole("button", { name: "Speichern" }).click();
  await expect(notice(first)).toHaveText("Gespeichert.");
  await second.getByLabel("Geschlecht").selectOption({ label: "weiblich" });
  await second.getByRole("button", { name: "Speichern" }).click();
  const both = second.getByRole("group", { name: "Geschlecht" });
  await expect(both.getByLabel("Von Ihnen: weiblich")).toBeChecked();
  await expect(both.getByLabel("Vorher: nicht bekannt")).toBeVisible();
  await both.getByLabel("Inzwischen gespeichert: männlich").check();
  await expect(second.getByLabel("Geburtsdatum")).toHaveValue("2004-03-02");
  await second.getByRole("button", { name: "Speichern" }).click();
  const person = panel(second, "Person");
  await expect(person).toContainText("02.03.2004");
  await expect(person).toContainText("männlich");
});

test("a case file that cannot be closed yet asks for what is missing, in sight, and keeps the rest", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Schluss");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Schluss");
  await openCaseFile(page);
  await page.getByRole("link", { name: "Fallakte schließen" }).click();
  await page.getByRole("button", { name: "Fallakte schließen" }).click();
  await expect(page.getByRole("alert")).toContainText("Grund: bitte ausfüllen");
  await expect(page.getByLabel("Grund")).toBeInViewport();
  await page.getByLabel("Grund").fill("verzogen");
  await page.getByRole("button", { name: "Fallakte schließen" }).click();
  await expect(panel(page, "Stand der Fallakte")).toContainText("geschlossen – verzogen");
});

test("the log is offered to whose case file it is, and to nobody else", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Protokoll");
  const [admin, owner, colleague] = [await desk(), await desk(), await desk()];
  await signIn(owner, "caseworker");
  await openRequestOf(owner, "Kim Protokoll");
  const caseFile = await openCaseFile(owner);
  await expect(owner.getByRole("link", { name: "Zugriffsprotokoll" })).toBeVisible();
  await signIn(colleague, await newColleague(admin, colleague, helper));
  await colleague.goto(caseFile);
  await expect(colleague.getByRole("heading", { level: 1 })).toHaveText("Kim Protokoll");
  await expect(colleague.getByRole("link", { name: "Zugriffsprotokoll" })).toHaveCount(0);
});

test("what is known stands beside its term, on one line", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Zeile");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Zeile");
  const term = await page.getByText("Beste Zeit").boundingBox();
  const known = await page.getByText("keine genannt").boundingBox();
  expect(known?.y).toBe(term?.y);
  expect(known?.x).toBeGreaterThan(term?.x ?? 0);
});

test("a wrong password is said, and the address stays", async ({ desk }) => {
  const page = await desk();
  await page.goto("/intern/sign-in");
  await fillSignIn(page, { email: staff.admin, password: "nicht das Kennwort" });
  await expect(page.getByRole("alert")).toContainText("E-Mail-Adresse oder Kennwort stimmt nicht");
  await expect(page.getByLabel("E-Mail-Adresse")).toHaveValue(staff.admin);
  await expect(page.getByLabel("Kennwort", { exact: true })).toHaveValue("");
  await expect(page).toHaveTitle(/^Fehler: Anmelden/);
});

test("an account that is blocked ends at the next click", async ({ desk }) => {
  const [admin, page] = [await desk(), await desk()];
  const account = await newColleague(admin, page, helper);
  await signIn(page, account);
  await room(admin, "Konten").click();
  await row(admin, account.email)
    .getByRole("button", { name: /^Sperren/ })
    .click();
  await expect(row(admin, account.email)).toContainText("gesperrt");
  await room(page, "Fallakten").click();
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  await fillSignIn(page, account);
  await expect(page.getByRole("alert")).toContainText("E-Mail-Adresse oder Kennwort stimmt nicht");
});

test("an invitation works once", async ({ desk }) => {
  const [admin, page, thief] = [await desk(), await desk(), await desk()];
  await signIn(admin, "admin");
  const account = { email: newMail(), password: "drei Wörter genügen" };
  const link = await invite(admin, account.email, helper);
  await expect(row(admin, account.email)).toContainText("eingeladen");
  await page.goto(link);
  await thief.goto(link);
  await setPassword(page, link, account.password);
  await thief.getByLabel("Neues Kennwort").fill("auch ein langes Kennwort");
  await thief.getByLabel("Kennwort wiederholen").fill("auch ein langes Kennwort");
  await thief.getByRole("button", { name: "Kennwort setzen" }).click();
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText("Dieser Link gilt nicht mehr");
  await thief.goto(link);
  await expect(thief.getByRole("heading", { level: 1 })).toHaveText("Dieser Link gilt nicht mehr");
  await signIn(page, account);
  await admin.reload();
  await expect(row(admin, account.email)).toContainText("aktiv");
});

test("after signing out, going back shows nothing any more", async ({ desk }) => {
  const page = await desk();
  await signIn(page, "carrier");
  await expect(page.getByRole("main")).toContainText("Luwam Exempel");
  await signOut(page);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  expect(await page.content()).not.toContain("Luwam Exempel");
});
