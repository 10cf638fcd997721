import { notice, panel, room, row } from "../pages/desk";
import {
  confirmationCode,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { importList } from "../steps/roster";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

/** A list with somebody new, somebody whom the demonstration knows under another spelling, and a slip. */
const list = [
  "Liste des Fachdienstes;;;;",
  "Nachname;Vorname;Geburtsdatum;Telefon;Anschrift",
  "Wegweiser;Nela;03.04.2005;0176 04069991;Unterkunft Beispielhof, Zimmer 7",
  "Exempl;Luwam;17.05.2004;;",
  "Tippfehler;Tarik;31.02.2005;;",
].join("\r\n");

test("a list is read in with what is doubtful decided, and a visit is noted at the door", async ({
  desk,
}) => {
  const page = await desk({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signIn(page, "caseworker");

  await test.step("the list is uploaded, and its columns are known by their headings", async () => {
    await page.goto("/intern/roster");
    await page.getByRole("link", { name: "Liste einlesen" }).click();
    await page.getByRole("button", { name: "Hochladen und prüfen" }).click();
    const alert = page.getByRole("alert");
    await expect(alert).toContainText("Datei: bitte eine Datei auswählen");
    await expect(alert).toContainText("Ganze Liste oder Ergänzung: bitte auswählen");
    await page.getByLabel(/^Die ganze Liste/).check();
    const buffer = Buffer.from(list, "latin1");
    await page
      .getByLabel("Datei")
      .setInputFiles({ name: "Liste.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Hochladen und prüfen" }).click();
    await expect(page.getByLabel("Bedeutung von Nachname")).toHaveValue("lastName");
    await expect(page.getByLabel("Bedeutung von Anschrift")).toHaveValue("address");
    await page.getByRole("button", { name: "Weiter zur Vorschau" }).click();
  });

  await test.step("three rows are no whole list, and it is said in one press that they only add", async () => {
    const note = page.locator("#extent");
    await expect(note).toContainText(
      /Von \d+ Personen, die „.+“ bisher genannt hat, fehlen hier \d+/,
    );
    await note.getByRole("button", { name: "Es ist nur eine Ergänzung" }).click();
    await expect(note).toContainText("Wer nicht darauf steht, bleibt, wie er ist.");
    await expect(page.getByRole("link", { name: /^Nicht mehr auf der Liste/ })).toHaveCount(0);
  });

  await test.step("an error is told by row and column, and left out by a decision", async () => {
    const wrong = panel(page, "Fehler (1)").getByRole("row").filter({ hasText: "31.02.2005" });
    await expect(wrong).toContainText("Geburtsdatum: das ist kein Datum");
    await expect(panel(page, "Übernehmen")).toContainText("1 Zeile hat Fehler");
    await expect(page.getByRole("button", { name: "Liste so übernehmen" })).toHaveCount(0);
    await wrong.getByLabel("auslassen: Zeile 5").check();
    await page.getByRole("button", { name: "Angekreuzte Zeilen auslassen" }).click();
  });

  await test.step("who may be somebody known is said to be her", async () => {
    const doubtful = panel(page, "Fraglich (1)").getByRole("group", { name: /^Zeile 4/ });
    await doubtful.getByLabel(/^Ist Luwam Exempel/).check();
    await page.getByRole("button", { name: "Entscheidungen speichern" }).click();
    await expect(notice(page)).toContainText("Entscheidungen gespeichert");
    await page.getByRole("link", { name: "Neu: 1" }).click();
    await expect(panel(page, "Neu (1)")).toContainText("Nela Wegweiser");
    await page.getByRole("button", { name: "Liste so übernehmen" }).click();
    await expect(notice(page)).toContainText("Liste übernommen");
    await expect(row(page, "Fachdienst").first()).toContainText("1 neu");
  });

  await test.step("a list read in by mistake is taken back: what goes is said first, and it is told after", async () => {
    await importList(page, "Nachname;Vorname;Telefon\nIrrtum;Ingrid;0176 04069973");
    const typing = await page.context().newPage();
    await typing.goto("/intern/roster/all");
    await typing.getByLabel("Name, Telefonnummer oder Kennung").fill("Ingrid Irrtum");
    await typing.getByRole("button", { name: "Zeigen" }).click();
    await typing.getByRole("link", { name: "Ingrid Irrtum" }).click();
    await expect(panel(typing, "Kontakt notieren")).toBeVisible();
    await page.goto("/intern/roster/import");
    await row(page, "Liste zurücknehmen")
      .first()
      .getByRole("link", { name: "Liste zurücknehmen" })
      .click();
    await expect(panel(page, "Wird gelöscht (1)")).toContainText("Ingrid Irrtum");
    await expect(panel(page, "Zurücknehmen")).toContainText("1 Person wird gelöscht.");
    await page.getByRole("button", { name: "Ja, für 1 Person zurücknehmen" }).click();
    await expect(notice(page)).toContainText("Liste zurückgenommen");
    await typing.getByLabel("Notiz (freiwillig)").fill("Möchte begleitet werden");
    await typing.getByLabel("Gesprochen: möchte begleitet werden").check();
    await typing.getByRole("button", { name: "Kontakt speichern" }).click();
    await expect(typing.getByText(/hat die Liste am .+ zurückgenommen/)).toBeVisible();
    await expect(panel(typing, "Was Sie eingegeben haben")).toContainText("begleitet werden");
    await typing.close();
    await expect(row(page, "1 gelöscht").first()).toContainText("zurückgenommen");
    await page.goto("/intern/roster/all");
    await page.getByLabel("Name, Telefonnummer oder Kennung").fill("Ingrid Irrtum");
    await page.getByRole("button", { name: "Zeigen" }).click();
    await expect(page.getByText("Dazu steht niemand auf der Liste.")).toBeVisible();
  });

  await test.step("when she rings, the search of the case files says where she stands", async () => {
    await page.goto("/intern/case-files");
    await page.getByLabel("Name, Telefonnummer oder Kennung").fill("nela wegw");
    await page.getByRole("button", { name: "Zeigen" }).click();
    const hits = panel(page, "Auf der Zielgruppenliste, ohne Fallakte (1)");
    await expect(hits).toContainText("Nela Wegweiser");
    await page.getByLabel("Name, Telefonnummer oder Kennung").fill("+49 176 04069991");
    await page.getByRole("button", { name: "Zeigen" }).click();
    await hits.getByRole("link", { name: "Nela Wegweiser" }).click();
  });

  await test.step("she is visited, and wants to be accompanied", async () => {
    await expect(panel(page, "Person")).toContainText("Unterkunft Beispielhof, Zimmer 7");
    const contact = panel(page, "Kontakt notieren");
    await contact.getByLabel("Wie und wo").selectOption({ label: "Besuch in der Unterkunft" });
    await contact.getByLabel("Notiz (freiwillig)").fill("Möchte Deutsch lernen.");
    await contact.getByRole("button", { name: "Kontakt speichern" }).click();
    await expect(page.getByRole("alert")).toContainText("Ergebnis: bitte auswählen");
    await expect(contact.getByLabel("Notiz (freiwillig)")).toHaveValue("Möchte Deutsch lernen.");
    await contact.getByLabel("Gesprochen: möchte begleitet werden").check();
    await contact.getByRole("button", { name: "Kontakt speichern" }).click();
    await expect(notice(page)).toContainText("Die Person wird jetzt begleitet");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nela Wegweiser");
    await expect(panel(page, "Kontakte")).toContainText("Besuch in der Unterkunft");
  });
});

test("who stands on the list and then writes is known, and stays one person", async ({
  phone,
  desk,
}) => {
  const page = await desk({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  await signIn(page, "caseworker");
  await importList(page, "Nachname;Vorname;Telefon\nEinmalig;Zenab;0176 04069972");
  const reader = await phone("ar");
  await openContactForm(reader);
  const contact = "+49 176 04069972";
  await sendContactRequest(reader, { ...plainWish, name: "Zaynab Einmalig", contact });
  await confirmationCode(reader);
  await room(page, "Anfragen").click();
  await page.getByLabel("Code oder Telefonnummer").fill("0176-0406 9972");
  await page.getByRole("button", { name: "Anfrage suchen" }).click();
  await panel(page, "Anfragen mit dieser Nummer (1)")
    .getByRole("link", { name: "Zaynab Einmalig" })
    .click();
  const known = panel(page, "Vielleicht schon bekannt");
  await expect(known).toContainText(/Zenab Einmalig.*Zielgruppe: .*gleiche Nummer/);
  await known.getByRole("button", { name: /^Kann diese Person sein/ }).click();
  await expect(known).toContainText("Vielleicht von Zenab Einmalig, bisher bekannt: Anruf");
  await known.getByText("Die Person hat sie selbst geschrieben").click();
  await known.getByRole("button", { name: "Ja, auf dem bekannten Weg bestätigt" }).click();
  await page.getByRole("link", { name: "Zur Fallakte" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Zenab Einmalig");
  await page.goto("/intern/roster/all?district=unknown");
  await expect(page.getByRole("link", { name: /Einmalig/ })).toHaveCount(1);
  await page.getByRole("link", { name: "Zenab Einmalig" }).click();
  await expect(page.getByText("Stand: wird begleitet.")).toBeVisible();
});
