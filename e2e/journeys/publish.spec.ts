import type { Page } from "playwright/test";
import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import { germanDay } from "../steps/case-work";
import { invitedByTeam, newMail, setPassword } from "../steps/colleagues";
import { courseFacts, titleOf } from "../steps/content";
import { expectFile, flyer, photo } from "../steps/files";
import {
  approve,
  discardDraft,
  fillGerman,
  fillSection,
  openOffer,
  openSubmitted,
  submitDraft,
} from "../steps/offers";
import { names, signIn } from "../steps/staff";
import { approveTranslation, openTranslation, translate } from "../steps/translations";
import { expect, test } from "../steps/windows";

// A course with a text in German and Arabic, and none in Dari and Tigrinya.
const course = "mittlerer-abschluss-am-abend";
const title = "Mittlerer Abschluss für Frühaufsteher";
const address = "mittlerer-abschluss-fuer-fruehaufsteher";
/** A copy begins 52 weeks later; this one a week after that. */
const firstDay = addDays(courseFacts(course).when.start, 371);

test("a carrier copies a course, and it is read in four languages", async ({ phone, desk }) => {
  const [editor, caseworker] = [await desk({ javaScriptEnabled: false }), await desk()];

  await test.step("the carrier copies a course, changes date and text, and sends it", async () => {
    await signIn(editor, "carrier");
    await openOffer(editor, titleOf(course));
    await editor.getByRole("button", { name: "Als neues Angebot kopieren" }).click();
    await fillSection(editor, "Wann?", (form) => form.getByLabel("Erster Tag").fill(firstDay));
    await fillGerman(editor, { title });
    await fillSection(editor, "Bild, Ton und Infoblatt", async (form) => {
      await form.getByLabel("Bild", { exact: true }).setInputFiles(await photo());
      await form.getByLabel("Was auf dem Bild zu sehen ist").fill("Eine Klasse am Morgen");
      await form.getByLabel("Tonaufnahme").setInputFiles("public/audio/darf-ich-arbeiten-de.mp3");
      await form.getByLabel("Was in der Aufnahme gesagt wird").fill("Guten Morgen!");
      await form.getByLabel("Infoblatt (PDF)").setInputFiles(await flyer());
    });
    await submitDraft(editor);
  });

  await test.step("the Teilhabemanagerin sends it back with a reason", async () => {
    await signIn(caseworker, "caseworker");
    await openSubmitted(caseworker, title);
    await expect(panel(caseworker, "Prüfen")).toContainText(names.carrier);
    await caseworker.getByRole("button", { name: "Mit Grund zurückgeben" }).click();
    await expect(caseworker.getByRole("alert")).toContainText("Grund: bitte ausfüllen");
    await caseworker.getByLabel("Grund").fill("Bitte kürzer: Was lernt man?");
    await caseworker.getByRole("button", { name: "Mit Grund zurückgeben" }).click();
    await expect(notice(caseworker)).toHaveText("Zurückgegeben.");
  });

  await test.step("the carrier mends it, looks at it in Dari, and sends it again", async () => {
    await editor.reload();
    await expect(editor.getByRole("main")).toContainText("Bitte kürzer: Was lernt man?");
    await fillGerman(editor, { summary: "Du lernst am Morgen für den Abschluss." });
    await editor.getByRole("link", { name: "Vorschau ansehen" }).click();
    await expect(editor.getByRole("heading", { level: 1 })).toHaveText(title);
    await editor.getByRole("link", { name: "دری" }).click();
    await expect(editor.locator("html")).toHaveAttribute("dir", "rtl");
    await editor.getByRole("link", { name: "Zurück zum Entwurf" }).click();
    await submitDraft(editor);
  });

  await test.step("the Teilhabemanagerin publishes it", async () => {
    await openSubmitted(caseworker, title);
    await approve(caseworker);
    await expect(caseworker.getByRole("heading", { level: 1 })).toHaveText(title);
    await expect(panel(caseworker, "Verlauf")).toContainText("Zum ersten Mal veröffentlicht");
  });

  for (const locale of locales) {
    await test.step(`${locale}: readers find it, and are told about its text`, async () => {
      const { page, t } = await phone(locale);
      await page.goto(`/${locale}/offers/${address}`);
      const main = page.getByRole("main");
      await expect(main).toContainText(formatDate(locale, firstDay));
      if (locale === "ar") await expect(main).toContainText(t("review.outdated"));
      else await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      const marked = locale === "ti" || locale === "fa-AF";
      if (marked) await expect(main).toContainText(t("review.fallback"));
      const picture = page.getByRole("img", { name: "Eine Klasse am Morgen" });
      await expectFile(page, await picture.getAttribute("src"), "image/webp");
      await expectFile(page, await page.locator("audio").getAttribute("src"), "audio/mpeg");
      const sheet = page.getByRole("link", { name: t("offer.flyer") });
      await expectFile(page, await sheet.getAttribute("href"), "application/pdf");
      await page.goto(`/${locale}/offers`);
      await expect(page.locator(`a[href="/${locale}/offers/${address}"]`)).toBeVisible();
    });
  }

  await test.step("a translation that was compared is no older than the German text", async () => {
    await openOffer(editor, title);
    await editor.getByRole("button", { name: "Angebot ändern" }).click();
    await fillSection(editor, "Text auf Arabisch", (form) =>
      form.getByLabel(/^Ich habe verglichen/).check(),
    );
    await submitDraft(editor);
    await openSubmitted(caseworker, title);
    await expect(row(caseworker, "Arabisch übersetzt aus")).toContainText("jetzigen");
    await approve(caseworker);
    const { page, t } = await phone("ar");
    await page.goto(`/ar/offers/${address}`);
    await expect(page.getByRole("main")).toContainText(t("review.text"));
    await expect(page.getByRole("main")).not.toContainText(t("review.outdated"));
  });

  await test.step("a translator adds Tigrinya, which the Teilhabemanagerin lets through", async () => {
    const translator = await desk({ javaScriptEnabled: false });
    await signIn(translator, "translator");
    await translate(translator, "Tigrinya", title, "ናይ ንግሆ ትምህርቲ");
    await approveTranslation(caseworker, title);
    const { page, t } = await phone("ti");
    await page.goto(`/ti/offers/${address}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("ናይ ንግሆ ትምህርቲ");
    await expect(page.getByRole("main")).toContainText(t("review.text"));
  });

  await test.step("the German text changes, and the translations say that they are older", async () => {
    await openOffer(editor, title);
    await editor.getByRole("button", { name: "Angebot ändern" }).click();
    await fillGerman(editor, { summary: "Du lernst am frühen Morgen für den Abschluss." });
    await submitDraft(editor);
    await openSubmitted(caseworker, title);
    await expect(panel(caseworker, "Was sich ändert").locator("ins")).toContainText(["frühen"]);
    await approve(caseworker);
    for (const locale of ["ar", "ti"] as const) {
      const { page, t } = await phone(locale);
      await page.goto(`/${locale}/offers/${address}`);
      await expect(page.getByRole("main")).toContainText(t("review.outdated"));
    }
    await openTranslation(caseworker, "Tigrinya", title);
    const change = panel(caseworker, "Das hat sich im deutschen Text geändert");
    await expect(change.locator("ins")).toContainText(["frühen"]);
  });
});

test("free places are changed with two taps on a phone, once the carrier may", async ({
  phone,
  desk,
}) => {
  const own = titleOf("deutsch-am-abend-a2-b1");
  const editor = await desk({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const caseworker = await desk();
  await signIn(caseworker, "caseworker");
  await room(caseworker, "Träger").click();
  await caseworker
    .getByRole("button", { name: "Ohne Prüfung erlauben: Lernwerkstatt Beispielberg" })
    .click();
  await signIn(editor, "carrier");
  await openOffer(editor, own);
  await editor.getByRole("button", { name: /^Ein Platz weniger/ }).click();
  await expect(notice(editor)).toHaveText("Veröffentlicht.");
  await expect(panel(editor, "Freie Plätze")).toContainText(`Stand ${germanDay(today())}`);
  const { page } = await phone("de");
  await page.goto("/de/offers/deutsch-am-abend-a2-b1");
  await expect(page.getByRole("main")).toContainText("5 Plätze sind frei");
  await editor.getByRole("button", { name: /^Ein Platz mehr/ }).click();
  await expect(notice(editor)).toHaveText("Veröffentlicht.");
  await caseworker
    .getByRole("button", { name: "Prüfung verlangen: Lernwerkstatt Beispielberg" })
    .click();
});

test("a paused offer leaves the list at once, says so, and comes back", async ({ phone, desk }) => {
  const slug = "deutsch-online-am-samstag";
  const editor = await desk();
  const { page, t } = await phone("ti");
  const card = page.locator(`a[href="/ti/offers/${slug}"]`);
  const listed = async (yes: boolean) => {
    await page.goto("/ti/offers");
    await expect(card).toHaveCount(yes ? 1 : 0);
  };
  await signIn(editor, "carrier");
  await openOffer(editor, titleOf(slug));
  await listed(true);
  await editor.getByRole("button", { name: "Pausieren" }).click();
  await expect(notice(editor)).toHaveText("Pausiert.");
  await listed(false);
  await page.goto(`/ti/offers/${slug}`);
  await expect(page.getByRole("main")).toContainText(t("offer.paused"));
  await editor.getByRole("button", { name: "Weiterlaufen lassen" }).click();
  await expect(notice(editor)).toHaveText("Läuft wieder.");
  await listed(true);
});

test("a carrier looks after its own page and its own team", async ({ phone, desk }) => {
  const [editor, colleague] = [await desk({ javaScriptEnabled: false }), await desk()];
  const account = { email: newMail(), password: "drei Wörter genügen" };
  await signIn(editor, "otherCarrier");

  await test.step("opening hours are read at its offers, in every language", async () => {
    await room(editor, "Organisation und Team").click();
    await editor.getByRole("link", { name: "Angaben ändern" }).click();
    await editor.getByLabel("Montag").fill("vormittags");
    await editor.getByRole("button", { name: "Speichern und veröffentlichen" }).click();
    await expect(editor.getByRole("alert")).toContainText("Montag: bitte als Uhrzeiten");
    for (const day of ["Montag", "Dienstag", "Mittwoch"]) {
      await editor.getByLabel(day).fill("9–12, 14–16 Uhr");
    }
    await editor.getByRole("button", { name: "Speichern und veröffentlichen" }).click();
    await expect(notice(editor)).toHaveText("Veröffentlicht.");
    const { page, t } = await phone("ti");
    await page.goto("/ti/offers/schweissen-grundkurs");
    await expect(page.getByRole("main")).toContainText(t("place.hours"));
    await expect(page.getByRole("main")).toContainText(/09:00.*12:00/);
  });

  await test.step("a colleague is invited, and sees the offers", async () => {
    const link = await invitedByTeam(editor, account.email, "Nele Neu");
    await setPassword(colleague, link, account.password);
    await signIn(colleague, account);
    await expect(colleague.getByRole("heading", { level: 1 })).toHaveText("Start");
    await expect(colleague.getByRole("region", { name: "Ihre Angebote" })).toContainText(
      titleOf("schweissen-grundkurs"),
    );
  });

  await test.step("whoever is removed is out at the next click", async () => {
    await room(editor, "Organisation und Team").click();
    const line = row(editor, account.email);
    await line.locator("summary").click();
    await line.getByRole("button", { name: "Ja, Nele Neu entfernen" }).click();
    await expect(notice(editor)).toContainText("Entfernt.");
    await expect(row(editor, account.email)).toHaveCount(0);
    await room(colleague, "Angebote").click();
    await expect(colleague.getByRole("heading", { name: "Anmelden" })).toBeVisible();
  });
});

test("two who write the same section: the second sees both texts, nothing is overwritten", async ({
  desk,
}) => {
  const [first, second] = [await desk(), await desk()];
  await signIn(first, "otherCarrier");
  await openOffer(first, titleOf("schweissen-grundkurs"));
  await first.getByRole("button", { name: "Angebot ändern" }).click();
  await signIn(second, "otherCarrier");
  await second.goto(first.url());
  for (const page of [first, second]) await openText(page);
  const summary = (page: Page) => page.getByLabel("Kurz gesagt");
  await first.getByLabel("Titel").fill("Schweißen: der erste Kurs");
  await summary(first).fill("Der erste Text.");
  await summary(second).fill("Der zweite Text.");
  await first.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await second.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await expect(second.getByRole("alert")).toContainText("jemand anderes");
  await expect(summary(second)).toHaveValue("Der zweite Text.");
  await expect(second.getByText("Inzwischen gespeichert: Der erste Text.")).toBeVisible();
  await expect(second.getByLabel("Titel")).toHaveValue("Schweißen: der erste Kurs");
  await second.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await expect(second.getByRole("main")).toContainText("Der zweite Text.");
  await discardDraft(second);
});

test("what is typed is saved by itself, also after the network was away", async ({ desk }) => {
  const page = await desk();
  await signIn(page, "otherCarrier");
  await openOffer(page, titleOf("hauptschulabschluss-nachholen"));
  await page.getByRole("button", { name: "Angebot ändern" }).click();
  await openText(page);
  const summary = page.getByLabel("Kurz gesagt");
  await summary.fill("Von selbst gespeichert.");
  await expect(notice(page)).toHaveText(/^Gespeichert um \d\d:\d\d$/);
  await page.context().setOffline(true);
  await summary.fill("Im Tunnel geschrieben.");
  await expect(notice(page)).toContainText("Keine Verbindung");
  await page.context().setOffline(false);
  await expect(notice(page)).toHaveText(/^Gespeichert um/);

  const other = await desk();
  await signIn(other, "otherCarrier");
  await other.goto(page.url());
  await expect(other.getByLabel("Kurz gesagt")).toHaveValue("Im Tunnel geschrieben.");
  await other.getByLabel("Kurz gesagt").fill("Von der anderen.");
  await expect(notice(other)).toHaveText(/^Gespeichert um/);
  await summary.fill("Von der einen");
  const why = page.getByRole("link", { name: "Ansehen, warum" });
  await expect(why).toBeVisible();
  await summary.fill("Von der einen.");
  await why.click();
  await expect(page.getByRole("alert")).toContainText("jemand anderes");
  await expect(page.getByText("Inzwischen gespeichert: Von der anderen.")).toBeVisible();
  await expect(summary).toHaveValue("Von der einen.");
  await page.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
  await discardDraft(page);
});

async function openText(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Ändern: Text auf Deutsch" }).click();
  await expect(page.getByLabel("Kurz gesagt")).toBeVisible();
}
