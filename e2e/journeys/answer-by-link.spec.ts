import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";
import { notice, panel, room, row } from "../pages/desk";
import {
  chooseFields,
  openCaseFile,
  openRequestOf,
  prepareReferralToOffice,
  sendReferral,
} from "../steps/case-work";
import { giveConsent } from "../steps/consent";
import { inspect, inspected } from "../steps/inspection";
import { askToBeCalled } from "../steps/request-of";
import { signIn } from "../steps/staff";
import { expectNotLogged } from "../steps/traces";
import { expect, test } from "../steps/windows";

const name = "Hiwet Stellenweg";
const office = "Ausländerbehörde (Beispiel)";
/** Of the demonstration: her course runs at a carrier that notes who comes. */
const participant = "Biniam Entwurf";

test("an office answers by its link, and ends seeing anything with the consent", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("ti"), name);
  const caseworker = await desk();
  await signIn(caseworker, "caseworker");
  await openRequestOf(caseworker, name);
  const caseFile = await openCaseFile(caseworker);
  await caseworker.goto(`${caseFile}/matching`);
  await prepareReferralToOffice(caseworker, office);
  await chooseFields(caseworker, ["Name", "Sprache"], addDays(today(), 60));
  await giveConsent(caseworker);
  await sendReferral(caseworker);
  await expect(notice(caseworker)).toHaveText("Vermittlung gesendet.");
  const referral = new URL(caseworker.url()).pathname;
  await expect(panel(caseworker, "Wie die andere Seite antwortet")).toContainText(
    "noch nicht geöffnet",
  );

  await room(caseworker, "Postausgang").click();
  await row(caseworker, "Eine Vermittlung wartet").last().getByRole("link").click();
  const text = await caseworker.getByLabel("Zum Lesen und Kopieren").inputValue();
  expect(text).not.toContain("Hiwet");
  const address = /http\S+(\/intern\/answer\/\S+)/.exec(text)?.[1] ?? "";

  const there = (await phone("de", inspected)).page;
  // As the mail scanner of the office's provider does: looking receives nothing, and shows nobody.
  expect(await (await there.request.get(address)).text()).not.toContain("Hiwet");
  await there.goto(address);
  await expect(there.getByRole("main")).not.toContainText("Hiwet");
  await inspect(there, "cover of a referral's link");
  await there.getByRole("button", { name: "Angaben öffnen" }).click();
  await expect(panel(there, "Angaben zur Person")).toContainText(name);
  await inspect(there, "a referral behind its link");
  await there.getByRole("button", { name: "Antwort senden" }).click();
  await expect(there.getByRole("alert")).toContainText("Antwort: bitte auswählen");
  const colleague = await there.context().newPage();
  await colleague.goto(address);
  await there.getByLabel("Ist nicht zuständig").check();
  await there.getByRole("button", { name: "Antwort senden" }).click();
  await expect(notice(there)).toHaveText("Danke, Ihre Antwort ist da.");
  await colleague.getByLabel("Nimmt sich der Sache an").check();
  await colleague.getByLabel("Bemerkung (freiwillig)").fill("Kommt am Montag um neun.");
  await colleague.getByRole("button", { name: "Antwort senden" }).click();
  await expect(colleague.getByRole("alert")).toContainText("Stelle, über den Link");
  await expect(colleague.getByRole("main")).toContainText("Bemerkung: Kommt am Montag um neun.");
  await expect(colleague.getByRole("main")).not.toContainText("Danke, Ihre Meldung ist da.");
  await inspect(colleague, "an answer that came too late");
  await colleague.close();

  await caseworker.goto("/intern/referrals?show=confirm");
  await row(caseworker, name).getByRole("link").click();
  await expect(panel(caseworker, "Meldung bestätigen")).toContainText("nicht zuständig");
  await expect(panel(caseworker, "Verlauf")).toContainText("Stelle, über den Link");
  await panel(caseworker, "Zurücknehmen").getByText("Einwilligung zurücknehmen").click();
  await caseworker.getByRole("button", { name: "Ja, die Person nimmt sie zurück" }).click();
  await expect(notice(caseworker)).toHaveText("Zurückgenommen.");
  await there.goto(address);
  await expect(there.getByRole("heading", { level: 1 })).toHaveText("Dieser Link gilt nicht mehr");
  await expect(there.getByRole("main")).not.toContainText("Hiwet");
  expect(new URL(caseworker.url()).pathname).toBe(referral);
  expectNotLogged([address]);
});

test("a carrier notes in one press who did not come, and the caseworker sees two weeks", async ({
  desk,
}) => {
  const carrier = await desk({ viewport: { width: 360, height: 740 } });
  await signIn(carrier, "carrier");
  await carrier.goto("/intern/attendance");
  const person = carrier.getByRole("listitem").filter({ hasText: participant });
  await expect(person.getByRole("group")).toHaveCount(2);
  for (const week of [0, 1]) {
    const buttons = person.getByRole("group").nth(week);
    await buttons.getByRole("button", { name: "nicht da" }).click();
    await expect(buttons.getByRole("button", { name: "nicht da" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  }
  const caseworker = await desk();
  await signIn(caseworker, "caseworker");
  await caseworker.goto("/intern/referrals?show=missed");
  await row(caseworker, participant).getByRole("link").click();
  const placement = panel(caseworker, "Teilnahme");
  await placement.getByLabel("Was haben Sie erfahren? (freiwillig)").fill("Ist umgezogen.");
  await placement.getByRole("button", { name: "Ich habe mich gekümmert" }).click();
  await expect(panel(caseworker, "Verlauf")).toContainText("Ist umgezogen.");
  await expect(placement).not.toContainText("Mindestens zwei Wochen");
});
