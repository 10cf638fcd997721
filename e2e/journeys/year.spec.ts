import type { Page } from "playwright/test";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { notice, panel, room } from "../pages/desk";
import {
  chooseFields,
  closeCaseFile,
  fillProfile,
  germanDay,
  moveCaseFile,
  noteNeed,
  openMatching,
  prepareReferralTo,
  sendReferral,
} from "../steps/case-work";
import { newColleague } from "../steps/colleagues";
import { giveConsent } from "../steps/consent";
import { titleOf } from "../steps/content";
import { livingPortal } from "../steps/portal-at";
import { accept, answer, confirmReport, openReferralOf, reportStart } from "../steps/referral";
import { importList, noteVisit } from "../steps/roster";
import { type Account, accountOf, names, signIn, type staff } from "../steps/staff";
import { expectTold } from "../steps/timeline";
import { expect, test } from "../steps/windows";

test.describe.configure({ timeout: 240_000 });

const name = "Yohana Jahresweg";
const list = [
  "Nachname;Vorname;Geburtsdatum;Telefon;Sprache",
  "Jahresweg;Yohana;03.04.2004;0176 040690 77;Tigrinya",
].join("\r\n");
const need = "Deutsch lernen";
const course = titleOf("deutsch-online-am-samstag");
const full = titleOf("deutsch-am-abend-a2-b1");
const second = titleOf("berufe-ausprobieren");

const begin = plainDate.parse("2026-12-01");
const reached = plainDate.parse("2026-12-10");
const courseEnd = plainDate.parse("2027-03-31");
const bridge = addDays(courseEnd, -28);
const secondStart = plainDate.parse("2027-04-05");
const secondEnd = addDays(secondStart, 150);
const droppedOut = plainDate.parse("2027-05-04");

/** Refers the person of a case file to an offer, with their consent. */
async function refer(page: Page, caseFile: string, offer: string, until: PlainDate): Promise<void> {
  await page.goto(caseFile);
  await openMatching(page, need);
  await page.getByLabel("Für welchen Bedarf?").selectOption({ label: "alle Angebote" });
  await page.getByRole("button", { name: "Zeigen" }).click();
  await prepareReferralTo(page, offer);
  await chooseFields(page, ["Name", "Telefon oder E-Mail"], until);
  await giveConsent(page);
  await sendReferral(page);
  await expect(notice(page)).toHaveText("Vermittlung gesendet.");
}

/** The way to the person's own page, as it is written to the person of the case file on the screen. */
async function linkToOwnPage(page: Page, language: string): Promise<string> {
  await page.getByRole("button", { name: "Zugang ausstellen" }).click();
  await page.getByRole("link", { name: "Link schicken" }).click();
  await page.getByRole("button", { name: "Nachricht ansehen" }).click();
  const message = panel(page, "So geht sie hinaus");
  await expect(message).toContainText(`Auf ${language}`);
  const text = await message.locator("p[lang]").first().textContent();
  const [link = ""] = text?.match(/http\S+/) ?? [];
  expect(link).toContain("/status/");
  return link;
}

/** What came of asking the person of the follow-up on the screen. */
async function settle(page: Page, outcome: string, note: string): Promise<void> {
  const asked = panel(page, "Erreicht: Wie geht es weiter?");
  await asked.getByLabel(outcome).check();
  await asked.getByLabel("Notiz (freiwillig)").fill(note);
  await asked.getByRole("button", { name: "Ergebnis speichern" }).click();
  await expect(notice(page)).toHaveText("Notiert. Diese Nachverfolgung ist erledigt.");
}

test("a year of one person: nobody is lost when a course ends", async ({ desk, phone }) => {
  const portal = await livingPortal();
  const open = async (who: keyof typeof staff | Account) => {
    const page = await desk({ baseURL: portal.url });
    await signIn(page, typeof who === "string" ? accountOf(who, portal.dataDir) : who);
    return page;
  };
  const due = (page: Page) =>
    panel(page, /^Fällig/)
      .getByRole("row")
      .filter({ hasText: name });
  let [caseFile, first, next, ownPage] = ["", "", "", ""];
  let colleague: Account;
  try {
    await test.step("1 December: she stands on the list, and the first visit finds nobody", async () => {
      await portal.leapTo(begin);
      const page = await open("caseworker");
      await importList(page, list);
      await noteVisit(page, name, "Niemanden erreicht");
      await expect(notice(page)).toHaveText("Kontakt notiert.");
    });

    await test.step("10 December: the second visit reaches her, and she begins a course", async () => {
      await portal.leapTo(reached);
      const page = await open("caseworker");
      await noteVisit(page, name, "Gesprochen: möchte begleitet werden");
      await expect(notice(page)).toContainText("Die Person wird jetzt begleitet");
      caseFile = new URL(page.url()).pathname;
      await moveCaseFile(page, "in Begleitung", "möchte Deutsch lernen");
      await noteNeed(page, need);
      await fillProfile(page, {
        birthDate: "2004-04-03",
        paper: "Duldung (§ 60a AufenthG)",
        german: "A2: einfache Gespräche",
      });
      await refer(page, caseFile, course, addDays(reached, 180));
      const carrier = await open("carrier");
      first = await openReferralOf(carrier, name);
      await accept(carrier);
      await reportStart(carrier, reached, courseEnd);
      await page.goto(first);
      await confirmReport(page);
      await page.goto(caseFile);
      ownPage = await linkToOwnPage(page, "Tigrinya");
    });

    await test.step("3 March, 28 days before its end: one says no place, another takes her", async () => {
      await portal.leapTo(bridge);
      const page = await open("caseworker");
      await room(page, "Nachverfolgung").click();
      const today = due(page).filter({ hasText: "28 Tage vor dem Ende" });
      await expect(today).toContainText("heute");
      await expect(panel(page, /^Endet bald ohne nächsten Schritt/)).toContainText(name);
      await refer(page, caseFile, full, addDays(bridge, 180));
      const referral = new URL(page.url()).pathname;
      const carrier = await open("carrier");
      await carrier.goto(referral);
      await answer(carrier, "Kein Platz frei");
      await page.goto(referral);
      await confirmReport(page);
      await refer(page, caseFile, second, addDays(bridge, 180));
      const other = await open("otherCarrier");
      next = await openReferralOf(other, name);
      await accept(other);
      await room(page, "Nachverfolgung").click();
      await expect(panel(page, /^Endet bald ohne nächsten Schritt/)).not.toContainText(name);
      await today.getByRole("link", { name }).click();
      await settle(page, "Hat einen nächsten Schritt", "Freut sich auf die Werkstätten.");
      await expect(due(page)).toHaveCount(0);
    });

    await test.step("5 April: the course is over, and the next one begins on both sides", async () => {
      await portal.leapTo(secondStart);
      const carrier = await open("carrier");
      await carrier.goto(first);
      await answer(carrier, "Hat abgeschlossen", {
        ...{ day: courseEnd, certificate: "mit Zertifikat" },
      });
      const other = await open("otherCarrier");
      await other.goto(next);
      await reportStart(other, secondStart, secondEnd);
      const { page: own, t } = await phone("ti");
      await own.goto(ownPage);
      await expect(own.getByRole("main")).not.toContainText(second);
      await own.getByRole("button", { name: t("status.first.show") }).click();
      const begun = own.getByRole("listitem").filter({ hasText: second });
      await begun.getByRole("button", { name: t("status.referrals.agrees") }).click();
      await expect(own.getByRole("status")).toHaveText(t("status.referrals.begunDone"));
      const page = await open("caseworker");
      await page.goto(first);
      await confirmReport(page);
      await page.goto(caseFile);
      await expect(
        panel(page, "Vermittlungen und Teilnahmen").getByRole("row").filter({ hasText: second }),
      ).toContainText(`seit ${germanDay(secondStart)}`);
    });

    await test.step("4 May: she drops out; the case file is closed and handed over", async () => {
      await portal.leapTo(droppedOut);
      const other = await open("otherCarrier");
      await other.goto(next);
      await answer(other, "Hat abgebrochen", { day: droppedOut, reason: "krank" });
      const page = await open("caseworker");
      await page.goto(next);
      await confirmReport(page);
      await page.goto(caseFile);
      await moveCaseFile(page, "Nachbegleitung", "nach dem Abbruch");
      await closeCaseFile(page, "möchte jetzt keine Begleitung", "gesprochen");
      const [admin, own] = [
        await desk({ baseURL: portal.url }),
        await desk({ baseURL: portal.url }),
      ];
      const invited = { displayName: "Rosa Nachfolge", role: "Teilhabemanagement" };
      colleague = await newColleague(admin, own, invited, accountOf("admin", portal.dataDir));
      await page.reload();
      await page.getByText("Fallakte übergeben", { exact: true }).click();
      await page.getByLabel("Neue zuständige Person").selectOption({ label: invited.displayName });
      await page.getByRole("button", { name: "Übergeben" }).click();
      await expect(notice(page)).toHaveText("Fallakte übergeben.");
    });

    await test.step("2 August, 90 days later: she comes to whoever is the caseworker now", async () => {
      await portal.leapTo(addDays(droppedOut, 90));
      const page = await open(colleague);
      const occasion = `90 Tage nach dem Ende am ${germanDay(droppedOut)}`;
      const asks = page.getByRole("listitem").filter({ hasText: `${second}: ${occasion}` });
      await expect(asks).toContainText("frühere Fragen");
      await room(page, "Nachverfolgung").click();
      await panel(page, /^Fällig/)
        .getByRole("link", { name: "Weiter" })
        .click();
      const today = due(page).filter({ hasText: occasion });
      await expect(today).toContainText("geschlossen, Rosa Nachfolge");
      await today.getByRole("link", { name }).click();
      await expect(panel(page, "Worum es geht")).toContainText("0176 040690 77");
      await settle(page, "Hat, was sie oder er wollte", "Lernt im Betrieb ihrer Tante.");
      await expect(due(page)).toHaveCount(0);
    });

    await test.step("her timeline tells the year, and explains each change", async () => {
      const page = await open(colleague);
      await expectTold(page, caseFile, [
        ["Auf der Zielgruppenliste", "01.12.2026"],
        ["Besuch in der Unterkunft: Niemanden erreicht", "01.12.2026", names.caseworker],
        ["Besuch in der Unterkunft: Gesprochen: möchte begleitet werden", "10.12.2026"],
        ["Stand: offen → in Begleitung", names.caseworker],
        ["Bedarf notiert", `Bedarf: ${need}`],
        ["Angaben geändert", "Papier: Duldung", "Deutschniveau: A2"],
        [`Vermittlung vorbereitet: ${course}`],
        ["Einwilligung gegeben: Lernwerkstatt", "10.12.2026"],
        ["Stand: Entwurf → gesendet", course],
        ["Stand: angekommen → angenommen", names.carrier],
        ["Stand: angenommen → begonnen", names.carrier],
        [`Vermittlung bestätigt: ${course}`, names.caseworker],
        ["Stand: angekommen → abgelehnt", full, "Grund: kein Platz frei", "03.03.2027"],
        [`Vermittlung bestätigt: ${full}`],
        ["Stand: angekommen → angenommen", second],
        ["Nachverfolgung erledigt", "28 Tage vor dem Ende", "Freut sich auf die Werkstätten."],
        ["Teilnahme beendet", course, "Ergebnis: abgeschlossen", "31.03.2027"],
        ["Teilnahme begonnen", second, "05.04.2027"],
        [`Vermittlung bestätigt: ${second}`, "05.04.2027", "die Person selbst"],
        ["Stand: begonnen → abgebrochen", second, "Grund: krank", "04.05.2027"],
        ["Stand: in Begleitung → Nachbegleitung"],
        ["Stand: Nachbegleitung → geschlossen", "möchte jetzt keine Begleitung"],
        ["Fallakte übergeben", `Zuständig: ${names.caseworker} → Rosa Nachfolge`],
        ["Einwilligung abgelaufen: Lernwerkstatt"],
        ["Nachverfolgung erledigt", "90 Tage nach dem Ende am 04.05.2027", "Rosa Nachfolge"],
      ]);
    });
  } finally {
    await portal.remove();
  }
});
