import { today } from "@/lib/clock";
import { endonyms, type Locale } from "@/lib/i18n/locales";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import { expectInAudit } from "../steps/audit";
import {
  chooseFields,
  fillProfile,
  findRequest,
  germanDay,
  noteNeed,
  openCaseFile,
  openMatching,
  prepareReferralTo,
  prepareReferralToOffice,
  sendReferral,
} from "../steps/case-work";
import { expectConsentWording, giveConsent } from "../steps/consent";
import { confirmationCode, sendContactRequest } from "../steps/contact-request";
import { titleOf } from "../steps/content";
import { accept, confirmReport, noteAnswer, openReferralOf, reportStart } from "../steps/referral";
import { names, signIn } from "../steps/staff";
import { follow, tap, typeCode } from "../steps/status";
import { expectValidHtml } from "../steps/valid-html";
import { chooseOffer, expectToFit, narrowBy, openOffersIn, sayInterest } from "../steps/visitor";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";
const title = titleOf(course);
const carrier = "Lernwerkstatt Beispielberg";
const office = "Jobcenter (Beispiel)";
const firstDay = today();
const lastDay = addDays(today(), 200);
/** The longest that can be asked for: no offer is asked about that lasts longer. */
const consentUntil = addDays(today(), 366);

const people = [
  { locale: "de", name: "Mira Reiseweg", language: "Deutsch", number: "0176 040690 31" },
  { locale: "ar", name: "Nour Reiseweg", language: "Arabisch", number: "0176 040690 32" },
  { locale: "fa-AF", name: "Zahra Reiseweg", language: "Dari", number: "0176 040690 33" },
  { locale: "ti", name: "Saba Reiseweg", language: "Tigrinya", number: "0176 040690 34" },
] as const satisfies readonly { locale: Locale; name: string; language: string; number: string }[];

for (const { locale, name, language, number } of people) {
  // Both ways are walked; the person's own one in three languages.
  const secondSide = locale === "de" ? "caseworker" : "person";
  test(`${endonyms[locale]}: from an offer to a course that has begun`, async ({ phone, desk }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    const caseworker = await desk();
    const editor = await desk();
    const otherEditor = await desk();
    let [code, caseFile, referral] = ["", "", ""];

    await test.step("a young person finds a course in her own language", async () => {
      await openOffersIn(reader);
      await narrowBy(reader, { paper: "duldung60a", german: "A2" });
      await expectToFit(reader, course);
      await chooseOffer(reader, course);
    });

    await test.step("she asks for an answer and gets a code and a day", async () => {
      await sayInterest(reader);
      await sendContactRequest(reader, {
        name,
        channel: "whatsapp",
        contact: number,
        bestTimes: ["evening"],
        sharedPhone: "yes",
        femaleContact: "yes",
        message: t("home.title"),
      });
      code = await confirmationCode(reader);
      await expect(page.getByRole("main")).toContainText(t("sent.step2Woman"));
      await expect(page.getByRole("main")).toContainText(t("sent.step2Careful"));
      await page.reload();
      expect(await confirmationCode(reader)).toBe(code);
    });

    await test.step("the Teilhabemanagerin sees who waits, and what for", async () => {
      await signIn(caseworker, "caseworker");
      await room(caseworker, "Anfragen").click();
      const waiting = row(caseworker, name);
      await expect(waiting).toContainText("unter 1 Stunde");
      await expect(waiting).toContainText(title);
      await expect(waiting).toContainText(
        `${language}, WhatsApp, möchte mit einer Frau sprechen, andere lesen mit`,
      );
      await findRequest(caseworker, code, name);
      const written = panel(caseworker, "Was die Person geschrieben hat");
      for (const wish of [number, "abends (17–19 Uhr)", "ja, gewünscht", t("home.title")]) {
        await expect(written).toContainText(wish);
      }
    });

    await test.step("she opens a case file and notes what is known and needed", async () => {
      caseFile = await openCaseFile(caseworker);
      await noteNeed(caseworker, "Deutsch lernen");
      await fillProfile(caseworker, {
        birthDate: "2004-03-02",
        paper: "Duldung (§ 60a AufenthG)",
        german: "A2: einfache Gespräche",
      });
      await expect(panel(caseworker, "Person")).toContainText("02.03.2004");
    });

    await test.step("she sees what fits, what does not, and why", async () => {
      await openMatching(caseworker, "Deutsch lernen");
      await expect(panel(caseworker, /^Passt \(/)).toContainText(title);
      const unsuited = panel(caseworker, /^Passt nicht \(/);
      const other = unsuited.getByRole("row").filter({ hasText: titleOf("berufssprachkurs-b2") });
      await expect(other.getByRole("listitem")).toHaveText([/^Deutsch: verlangt B1: .*, hat A2: /]);
    });

    await test.step("she refers, and only with consent to exactly these fields", async () => {
      await prepareReferralTo(caseworker, title);
      await chooseFields(caseworker, ["Name", "Alter", "Sprache", "Deutschniveau"], consentUntil);
      await expectConsentWording(caseworker, locale, {
        recipient: carrier,
        offer: title,
        fields: ["name", "age", "language", "german"],
        until: consentUntil,
      });
      await caseworker.getByLabel("schriftlich, z. B. als Nachricht").check();
      await sendReferral(caseworker);
      await expect(caseworker.getByRole("alert")).toContainText("Einwilligung:");
      await expect(caseworker.getByLabel("schriftlich, z. B. als Nachricht")).toBeChecked();
      await expect(panel(caseworker, "Das wird weitergegeben")).toContainText(name);
      await giveConsent(caseworker);
      await sendReferral(caseworker);
      await expect(notice(caseworker)).toHaveText("Vermittlung gesendet.");
    });

    await test.step("the carrier sees what was shared and nothing else", async () => {
      await signIn(editor, "carrier");
      referral = await openReferralOf(editor, name);
      const facts = panel(editor, "Angaben zur Person");
      for (const shared of [name, language, "A2: einfache Gespräche", "22 Jahre"]) {
        await expect(facts).toContainText(shared);
      }
      const html = await editor.content();
      for (const kept of [
        number,
        number.replaceAll(" ", ""),
        "Duldung",
        "02.03.2004",
        "2004-03-02",
        "Deutsch lernen",
        t("home.title"),
      ]) {
        expect(html).not.toContain(kept);
      }
      await accept(editor);
      await reportStart(editor, firstDay, lastDay);
    });

    await test.step("another carrier learns nothing of it", async () => {
      await signIn(otherEditor, "otherCarrier");
      await expect(otherEditor.getByRole("main")).not.toContainText(name);
      expect((await otherEditor.goto(referral))?.status()).toBe(404);
      expect(await otherEditor.content()).not.toContain(name);
    });

    await test.step("the start has its second side: she says so herself, or the Teilhabemanagerin", async () => {
      if (secondSide === "caseworker") {
        await caseworker.goto(referral);
        return confirmReport(caseworker);
      }
      await typeCode(reader, code);
      const own = page.getByRole("listitem").filter({ hasText: title });
      const recipient = `\u2068${carrier}\u2069`;
      await expect(own).toContainText(t("status.referrals.says.started", { recipient }));
      await own.getByRole("button", { name: t("status.referrals.agrees") }).click();
      await expect(page.getByRole("status")).toHaveText(t("status.referrals.begunDone"));
    });

    await test.step("the case file shows when the course ends", async () => {
      await caseworker.goto(referral);
      await caseworker.getByRole("link", { name: "Zur Fallakte" }).click();
      const placement = panel(caseworker, "Vermittlungen und Teilnahmen")
        .getByRole("row")
        .filter({ hasText: title });
      await expect(placement).toContainText("begonnen");
      await expect(placement).toContainText(`seit ${germanDay(firstDay)}`);
      await expect(placement).toContainText(`geplantes Ende ${germanDay(lastDay)}`);
      await expect(panel(caseworker, "Nachverfolgung")).toContainText(
        `28 Tage vor dem Ende am ${germanDay(lastDay)}`,
      );
    });

    await test.step("an office without access answers on the telephone", async () => {
      await caseworker.getByRole("link", { name: "Passende Angebote" }).first().click();
      await prepareReferralToOffice(caseworker, office);
      await chooseFields(caseworker, ["Name", "Telefon oder E-Mail"], consentUntil);
      await expect(caseworker.locator(`blockquote[lang="${locale}"]`)).toContainText(office);
      await giveConsent(caseworker);
      await sendReferral(caseworker);
      await noteAnswer(
        caseworker,
        "Nimmt sich der Sache an",
        "Termin am Montag, sagt die Stelle am Telefon.",
      );
      await expect(panel(caseworker, "Verlauf")).toContainText("gesendet → angenommen");
    });

    await test.step("the log shows who read and did what, newest first", async () => {
      await caseworker.goto(`${caseFile}/audit`);
      await expectInAudit(caseworker, [
        { who: "öffentliche Seite", what: "Anfrage abgeschickt" },
        { who: names.caseworker, what: "Anfrage gelesen" },
        { who: names.caseworker, what: "Anfrage zur Fallakte genommen" },
        { who: names.caseworker, what: "Bedarf notiert" },
        { who: names.caseworker, what: "Angaben zur Person geändert" },
        { who: names.caseworker, what: "Vermittlung gesendet" },
        { who: names.carrier, what: "Vermittlung beim Träger angekommen" },
        { who: names.carrier, what: "Vermittlung gelesen" },
        { who: names.carrier, what: "Träger hat geantwortet" },
        { who: names.carrier, what: "Träger hat geantwortet" },
        secondSide === "caseworker"
          ? { who: names.caseworker, what: "Meldung geprüft" }
          : { who: "die Person selbst", what: "Person sagt: begonnen" },
        { who: names.caseworker, what: "Vermittlung gesendet" },
        { who: names.caseworker, what: "Antwort notiert" },
      ]);
    });

    await test.step("on her own page she sees where it leads, and says that she cannot come", async () => {
      await typeCode(reader, code);
      const own = page.getByRole("listitem").filter({ hasText: title });
      await expect(own).toContainText(t("status.referrals.state.started"));
      await expect(own).toContainText(carrier);
      await expect(page.getByRole("main")).not.toContainText(name);
      await own.getByText(t("status.referrals.cannotCome"), { exact: true }).click();
      await own.getByRole("button", { name: t("status.referrals.cannotComeYes") }).click();
      await expect(page.getByRole("status")).toHaveText(t("status.referrals.cannotComeDone"));
      await expectValidHtml(page.request, page.url());
      await caseworker.goto(referral);
      await expect(caseworker.getByRole("main")).toContainText("strittig");
    });

    await test.step("she takes her consent back, and the carrier sees nothing any more", async () => {
      const own = page.getByRole("listitem").filter({ hasText: title });
      await own.getByText(t("status.referrals.withdraw")).click();
      await own.getByRole("button", { name: t("status.referrals.withdrawYes") }).click();
      await expect(page.getByRole("status")).toHaveText(t("status.referrals.withdrawDone"));
      expect((await editor.goto(referral))?.status()).toBe(404);
    });

    await test.step("she protects her page with a number: who finds her card sees nothing of it", async () => {
      await follow(reader, t("status.secret.protect"));
      const number = page.getByLabel(t("status.secret.field"), { exact: true });
      await number.fill("1234");
      await tap(reader, t("status.save"));
      await expect(page.getByRole("alert")).toBeVisible();
      await number.fill("4719");
      await tap(reader, t("status.save"));
      await expect(page.getByRole("status")).toHaveText(t("status.secret.done"));
      await tap(reader, t("status.leave"));
      await caseworker.goto(caseFile);
      const own = panel(caseworker, "Eigene Seite der Person");
      await expect(own).toContainText("mit Geheimzahl geschützt");
      const card = await caseworker.request.get(`${caseFile}/access/card`);
      expect(card.headers()["content-type"]).toBe("application/pdf");
      await typeCode(reader, code);
      await expect(page.getByRole("main")).not.toContainText(title);
      await number.fill("9999");
      await tap(reader, t("status.first.open"));
      await expect(page.getByRole("alert")).toBeVisible();
      await expectValidHtml(page.request, page.url());
      await number.fill("4719");
      await tap(reader, t("status.first.open"));
      await expect(page.getByRole("main")).toContainText(title);
    });
  });
}
