import { unusualHour } from "@/domain/planned-hour/doubts";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel } from "../pages/desk";
import { noteNeed, openCaseFile, openRequestOf } from "../steps/case-work";
import {
  type Entries,
  formAddresses,
  formsAbout,
  nonsense,
  oddQuery,
  pageAddresses,
  send,
} from "../steps/nonsense";
import { askToBeCalled } from "../steps/request-of";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

const name = "Nino Unsinn";
/** What other journeys stand on at the same time: sessions, tries at the door, the one calendar address. */
const shared = /\/(sign-out|sign-in\/send|account\/sessions|today\/feed|outbox\/trial)$/;

/** Neither a Sunday nor a holiday: one of those would be asked about. */
const workingDay =
  [3, 4, 5, 6]
    .map((ahead) => addDays(today(), ahead))
    .find((day) => unusualHour(day, "12:00").length === 0) ?? today();

test("whatever is sent to a form of the back office, it answers, and changes nothing for whom it is not", async ({
  phone,
  desk,
}) => {
  // Some hundred forms and pages, each sent several things by four people.
  test.slow();
  const page = await desk();
  await askToBeCalled(await phone("ti"), name);
  await signIn(page, "caseworker");
  await openRequestOf(page, name);
  const caseFile = await openCaseFile(page);
  await noteNeed(page, "Deutsch lernen");
  await page.goto(`${caseFile}/appointments`);
  await page.getByLabel("Tag", { exact: true }).fill(workingDay);
  await page.getByLabel("Uhrzeit").fill("12:00");
  await page.getByLabel("anderer Ort").fill("Rathaus");
  await page.getByRole("button", { name: "Termin speichern" }).click();
  await expect(notice(page)).toContainText("Termin vereinbart.");
  await page.goto(`${caseFile}/support-plan`);
  await page.getByRole("button", { name: "Förderplan beginnen" }).click();
  await page.getByLabel("Ziel", { exact: true }).fill("B1 bis zum Herbst");
  await page.getByRole("button", { name: "Ziel speichern" }).click();
  await page.goto(`${caseFile}/matching`);
  await page
    .getByRole("button", { name: /^Vermitteln: / })
    .first()
    .click();
  await expect(panel(page, /^Schritt 1 von 2/)).toBeVisible();

  const { pages, forms } = await formsAbout(page, caseFile);
  expect(forms.length).toBeGreaterThan(20);
  const shown = async () => {
    await page.goto(caseFile);
    return page.getByRole("main").textContent();
  };
  const before = await shown();

  for (const who of ["carrier", "translator", "admin"] as const) {
    await test.step(`a ${who} changes nothing of it`, async () => {
      const other = await desk();
      await signIn(other, who);
      for (const { action, entries } of forms) {
        const answer = await send(other, action, entries);
        const told = `${who}, ${action}: ${answer.status()} ${answer.headers().location ?? ""}`;
        expect.soft([404, 303], told).toContain(answer.status());
        if (answer.status() === 303)
          expect.soft(answer.headers().location, told).toContain("draft=");
      }
    });
  }
  expect(await shown()).toBe(before);

  /** What somebody gets who sends this, and what the page shows that they are led to. */
  const expectAnswer = async (address: string, sent: Entries, told: string) => {
    const answer = await send(page, address, sent);
    expect.soft(answer.status(), told).toBeLessThan(500);
    const { location } = answer.headers();
    if (!location?.includes("draft=") && !location?.includes("find=")) return;
    const next = await page.request.get(location);
    expect.soft(next.status(), `${told}, then ${location}`).toBeLessThan(500);
  };

  await test.step("pages read odd addresses as if nothing stood there", async () => {
    for (const address of [...pages, ...pageAddresses()]) {
      const asked = oddQuery.map(async (query) => {
        const answer = await page.request.get(`${address}?${query}`);
        expect.soft(answer.status(), `${address}?${query}`).toBeLessThan(500);
      });
      await Promise.all(asked);
    }
  });

  await test.step("nonsense gets a sentence, also where it comes all at once", async () => {
    for (const [at, { action, entries }] of forms.entries()) {
      const asked = entries.map(([name], field) => {
        const typed = nonsense[(at + field) % nonsense.length] ?? "";
        const sent = entries.map(([key, value], index): [string, string] => [
          key,
          index === field ? typed : value,
        ]);
        const told = `${action}, ${name} is ${JSON.stringify(typed.slice(0, 40))}`;
        return expectAnswer(action, sent, told);
      });
      await Promise.all(asked);
    }
  });

  await test.step("so does every other form, asked about nobody", async () => {
    const names = [...new Set(forms.flatMap(({ entries }) => entries.map(([key]) => key)))];
    const fields = [
      ...names,
      "kind",
      "hours",
      "print",
      "drafts[]",
      "uses[]",
      "row-1",
      "week",
      "mark",
    ];
    for (const address of formAddresses().filter((each) => !shared.test(each))) {
      const asked = nonsense.map((typed) => {
        // A form has room for some long texts, not for dozens of them.
        const some = typed.length > 1000 ? fields.slice(0, 5) : fields;
        const sent = some.map((key): [string, string] => [key, typed]);
        const told = `${address} with ${JSON.stringify(typed.slice(0, 40))}`;
        return expectAnswer(address, sent, told);
      });
      await Promise.all(asked);
    }
  });
});
