import type { Page } from "playwright/test";
import { now, today, wallClock } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room } from "../pages/desk";
import { germanDay, openCaseFile, openRequestOf, sayYes } from "../steps/case-work";
import { enter, tabTo, typeInto } from "../steps/keyboard";
import { askToBeCalled } from "../steps/request-of";
import { accountOf, signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

const place = "Rathaus, Zimmer 12";
const rowOf = (page: Page, name: string) =>
  page.getByRole("listitem").filter({ has: page.getByRole("link", { name, exact: true }) });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** The hour by the clock in Berlin so many minutes ago, within this day. */
function minutesAgo(minutes: number): string {
  const { day, time } = wallClock(new Date(now().getTime() - minutes * 60_000));
  return day === today() ? time : "00:00";
}

/** Begun, so that nothing is asked of who came, and not over yet. */
const begun = minutesAgo(3);

/** Somebody with a telephone and an appointment today: no other thing to do comes before it. */
async function expectToday(page: Page, name: string, time: string): Promise<void> {
  await openRequestOf(page, name);
  // Until then the first call is a row of its own.
  await page.getByRole("button", { name: "Person erreicht" }).click();
  const caseFile = await openCaseFile(page);
  await page.goto(`${caseFile}/appointments`);
  await page.getByLabel("Tag", { exact: true }).fill(today());
  await page.getByLabel("Uhrzeit").fill(time);
  await page.getByRole("button", { name: "Termin speichern" }).click();
  await expect(page.getByRole("alert")).toContainText("anderer Ort: bitte ausfüllen", {
    ignoreCase: true,
  });
  await expect(page.getByLabel("Uhrzeit")).toHaveValue(time);
  await page.getByLabel("anderer Ort").fill(place);
  await page.getByRole("button", { name: "Termin speichern" }).click();
  await sayYes(page, "vorbei");
  await page.getByRole("button", { name: "Termin speichern" }).click();
  await expect(notice(page)).toContainText("Termin vereinbart.");
}

test("the daily round is done without the mouse, and the focus goes on by itself", async ({
  phone,
  desk,
}) => {
  const earlier = await desk();
  await signIn(earlier, "caseworker");
  for (const [name, time] of [
    ["Kim Runde", begun],
    ["Kim Danach", minutesAgo(2)],
  ] as const) {
    await askToBeCalled(await phone("de"), name);
    await expectToday(earlier, name, time);
  }
  const page = await desk();

  await test.step("signed in, and there is Today", async () => {
    await page.goto("/intern/sign-in");
    const { email, password } = accountOf("caseworker");
    await typeInto(page, page.getByLabel("E-Mail-Adresse"), email);
    await typeInto(page, page.getByLabel("Kennwort", { exact: true }), password);
    await page.keyboard.press("Enter");
    await expect(page.getByText("Tasten in der Liste:")).toBeVisible();
  });
  await expect(rowOf(page, "Kim Runde")).toContainText(`um ${begun} Uhr`);
  await expect(rowOf(page, "Kim Runde")).toContainText(place);
  const [first, second] = await Promise.all(
    ["Kim Runde", "Kim Danach"].map((name) => rowOf(page, name).getAttribute("id")),
  );

  await test.step("into the list with one key, and from row to row", async () => {
    await page.keyboard.press("j");
    expect(await focused(page)).toMatch(/^[a-zA-Z]+-[0-9a-f-]{36}$/);
    await tabTo(page, rowOf(page, "Kim Runde").getByRole("link", { name: "Kim Runde" }));
    await page.keyboard.press("j");
    expect(await focused(page)).toBe(second);
    await page.keyboard.press("k");
    expect(await focused(page)).toBe(first);
  });

  await test.step("called, noted, and on to the next", async () => {
    await page.evaluate(() => {
      document.addEventListener("click", (event) => {
        const link = event.target instanceof Element && event.target.closest('a[href^="tel:"]');
        if (!link) return;
        event.preventDefault();
        document.body.dataset.dialled = link.getAttribute("href") ?? "";
      });
    });
    await page.keyboard.press("a");
    await expect(page.locator("body")).toHaveAttribute("data-dialled", /^tel:\+49/);
    await page.keyboard.press("e");
    await expect(notice(page)).toHaveText("Erledigt. Weiter mit der nächsten Zeile.");
    await expect(rowOf(page, "Kim Runde")).toHaveCount(0);
    expect(await focused(page)).toBe(second);
  });

  await test.step("a slip of a key is taken back with one more, and then done", async () => {
    await page.keyboard.press("z");
    await expect(notice(page)).toHaveText("Steht wieder auf der Liste.");
    expect(await focused(page)).toBe(first);
    await page.keyboard.press("e");
    await expect(rowOf(page, "Kim Runde")).toHaveCount(0);
    expect(await focused(page)).toBe(second);
  });

  await test.step("into the case file, a note written, and back", async () => {
    await page.keyboard.press("o");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kim Danach");
    await enter(page, page.getByRole("link", { name: "Zur Fallakte" }));
    await enter(page, page.getByRole("link", { name: "Notizen", exact: true }));
    await enter(page, page.getByRole("link", { name: "Notiz schreiben" }));
    await typeInto(page, page.getByLabel("Notiz"), "Kommt heute mit dem Zeugnis.");
    await enter(page, page.getByRole("button", { name: "In die Fallakte schreiben" }));
    await expect(notice(page)).toHaveText("Notiz gespeichert.");
    await expect(panel(page, "Notizen")).toContainText("Kommt heute mit dem Zeugnis.");
    await enter(page, room(page, "Heute"));
    await tabTo(page, rowOf(page, "Kim Danach").getByRole("link", { name: "Kim Danach" }));
  });

  await test.step("moved to another day", async () => {
    await page.keyboard.press("v");
    const move = panel(page, "Verschieben");
    const later = addDays(today(), 3);
    // What a date field takes from the keyboard depends on the browser's language.
    await tabTo(page, move.getByLabel("Neuer Tag"));
    await move.getByLabel("Neuer Tag").fill(later);
    await tabTo(page, move.getByLabel("Uhrzeit"));
    await move.getByLabel("Uhrzeit").fill("23:58");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText("Nacht. Stimmt das?");
    const otherNote = panel(page, /^(Absagen|Was wurde daraus)/).getByLabel("Notiz");
    await typeInto(page, otherNote, "Fragt nach dem Zeugnis.");
    for (const yes of await panel(page, "Stimmt das?").last().getByRole("checkbox").all()) {
      await tabTo(page, yes);
      await page.keyboard.press("Space");
    }
    await tabTo(page, move.getByLabel(/^Die Person weiß es schon/));
    await page.keyboard.press("Space");
    const question = page.waitForEvent("dialog");
    await tabTo(page, page.getByRole("button", { name: "Termin verschieben" }));
    const sent = page.keyboard.press("Enter");
    const asked = await question;
    expect(asked.message()).toContain("etwas, das noch nicht gespeichert ist");
    await asked.dismiss();
    await sent;
    await expect(otherNote).toHaveValue("Fragt nach dem Zeugnis.");
    await otherNote.fill("");
    await enter(page, page.getByRole("button", { name: "Termin verschieben" }));
    await expect(notice(page)).toHaveText("Verschoben. Dies ist der neue Termin.");
    await expect(page.getByText(`${germanDay(later)}, 23:58 Uhr`)).toBeVisible();
    await enter(page, room(page, "Heute"));
    await expect(page.getByText("Tasten in der Liste:")).toBeVisible();
    await expect(rowOf(page, "Kim Danach")).toHaveCount(0);
  });
});
