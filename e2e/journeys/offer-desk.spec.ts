import type { Page } from "playwright/test";
import { sections } from "@/domain/offer-revision/fields";
import { notice, room } from "../pages/desk";
import { titleOf } from "../steps/content";
import { inspect, inspected } from "../steps/inspection";
import { discardDraft, fillGerman, openOffer, openSubmitted, submitDraft } from "../steps/offers";
import { signIn } from "../steps/staff";
import { expectValidHtml } from "../steps/valid-html";
import { expect, test } from "../steps/windows";

const course = titleOf("berufssprachkurs-b2");

// The names of what failed say enough, and traces of these looks are large.
test.use({ trace: "off" });
test.describe.configure({ timeout: 600_000 });

async function look(page: Page, name: string): Promise<void> {
  await inspect(page, name);
  await expectValidHtml(page.request, page.url());
}

test("the desk of an offer can be used by everybody, from the list to the approval", async ({
  desk,
}) => {
  const [editor, caseworker] = [await desk(inspected), await desk(inspected)];

  await test.step("an empty draft says what is missing, at each field", async () => {
    await signIn(editor, "carrier");
    await room(editor, "Angebote").click();
    await look(editor, "own offers");
    await editor.getByRole("button", { name: "Neues Angebot" }).click();
    await editor.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
    await look(editor, "empty draft");
    await editor.getByRole("link", { name: /^Text auf Deutsch – Titel: bitte ausfüllen/ }).click();
    await expect(editor.getByLabel("Titel")).toBeFocused();
    await look(editor, "section with complaints");
    await editor.goBack();
    await editor.getByRole("link", { name: "Vorschau ansehen" }).click();
    await look(editor, "no preview yet");
    await editor.getByRole("link", { name: "Zeigen, was fehlt" }).click();
    await discardDraft(editor);
  });

  await test.step("every section of a change", async () => {
    await openOffer(editor, course);
    await look(editor, "own offer");
    await editor.getByRole("button", { name: "Angebot ändern" }).click();
    await editor.waitForURL(/\/drafts\//);
    const draft = editor.url();
    for (const section of sections) {
      await editor.goto(`${draft}/${section}`);
      await look(editor, section);
    }
    for (const locale of ["de", "ar"]) {
      await editor.goto(`${draft}/preview/${locale}`);
      await look(editor, `preview, ${locale}`);
    }
    await editor.goto(draft);
  });

  await test.step("a building block is added to the text with one press", async () => {
    await editor.getByRole("link", { name: "Ändern: Text auf Deutsch" }).click();
    await editor.getByRole("button", { name: "Hinweis", exact: true }).click();
    await expect(editor.getByLabel("Text", { exact: true })).toHaveValue(
      /<Hinweis>\nDas ist wichtig\.\n<\/Hinweis>\s*$/,
    );
    await editor.getByLabel("Text", { exact: true }).fill("Gut.\n\n{process.env.HOME}");
    await editor.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
    await expect(editor.getByRole("main")).toContainText("Zeile 3, Spalte 1: ein Ausdruck");
    await expect(editor.getByRole("button", { name: "Zur Prüfung senden" })).toHaveCount(0);
    await editor.getByRole("link", { name: "Ändern: Text auf Deutsch" }).click();
    await expect(editor.getByText("Schwierigkeit", { exact: false })).toBeVisible();
    await editor.getByLabel("Text", { exact: true }).fill("Ein kürzerer Text.");
    await editor.getByRole("button", { name: "Speichern, zur Übersicht" }).click();
    await fillGerman(editor, { summary: "Sprache für den Beruf." });
    await look(editor, "draft with changes");
    await submitDraft(editor);
    await look(editor, "submitted draft");
  });

  await test.step("what the Teilhabemanagerin compares", async () => {
    await signIn(caseworker, "caseworker");
    await room(caseworker, "Angebote").click();
    const list = caseworker.getByRole("region", { name: "Alle Angebote" });
    await caseworker.getByRole("link", { name: "Weiter" }).click();
    await expect(caseworker.getByText("Seite 2 von")).toBeVisible();
    await caseworker.getByLabel("Angebot suchen").fill("beruf b2");
    const narrow = caseworker.getByRole("search");
    await narrow.getByLabel("Träger").selectOption("Lernwerkstatt Beispielberg");
    await caseworker.getByRole("button", { name: "Zeigen" }).click();
    await expect(list.getByRole("link")).toHaveText([course]);
    await look(caseworker, "some offers");
    await caseworker.getByLabel("Angebot suchen").fill("xyzzy");
    await caseworker.getByRole("button", { name: "Zeigen" }).click();
    await expect(caseworker.getByText("Nichts passt dazu.")).toBeVisible();
    await caseworker.getByRole("link", { name: "Alle zeigen" }).click();
    await look(caseworker, "all offers");
    await openSubmitted(caseworker, course);
    await look(caseworker, "review");
    await caseworker.getByRole("button", { name: "Mit Grund zurückgeben" }).click();
    await expect(caseworker.getByRole("alert")).toBeVisible();
    await inspect(caseworker, "review without a reason");
  });

  await test.step("the carrier takes it back and throws it away", async () => {
    await editor.getByRole("button", { name: "Zurückholen und weiterschreiben" }).click();
    await expect(notice(editor)).toHaveText("Zurückgeholt. Sie können weiterschreiben.");
    await discardDraft(editor);
  });
});
