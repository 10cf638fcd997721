import { panel, room } from "../pages/desk";
import { noteNeed, openCaseFile, openMatching, openRequestOf } from "../steps/case-work";
import { askToBeCalled } from "../steps/request-of";
import { signIn } from "../steps/staff";
import { expect, test } from "../steps/windows";

test("tab and history name each page, and no person", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Reiter");
  const page = await desk();
  const titles: string[] = [];
  const titled = async (title: RegExp) => {
    await expect(page).toHaveTitle(title);
    titles.push(await page.title());
  };
  await page.goto("/intern/sign-in");
  await titled(/^Anmelden – Teilhabe-Portal$/);
  await signIn(page, "caseworker");
  await titled(/^Anfragen – Teilhabe-Portal$/);
  await openRequestOf(page, "Kim Reiter");
  await titled(/^Anfrage vom \d.+ – Teilhabe-Portal$/);
  const caseFile = await openCaseFile(page);
  const code = (await page.getByText(/Kennung \w{6}/).textContent())?.match(/Kennung (\w{6})/)?.[1];
  const ofPerson = (what: string) => new RegExp(`^${what} ${code} – Teilhabe-Portal$`);
  await titled(ofPerson("Fallakte"));
  await noteNeed(page, "Deutsch lernen");
  await openMatching(page, "Deutsch lernen");
  await titled(ofPerson("Passende Angebote"));
  for (const [path, what] of [
    ["profile", "Angaben"],
    ["audit", "Zugriffsprotokoll"],
  ] as const) {
    await page.goto(`${caseFile}/${path}`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kim Reiter");
    await titled(ofPerson(what));
  }
  await room(page, "Vermittlungen").click();
  await page.getByRole("row").getByRole("link").first().click();
  await expect(panel(page, "Verlauf")).toBeVisible();
  await titled(/^Vermittlung \w{6} → .+ – Teilhabe-Portal$/);
  await page.goto("/intern/gibt-es-nicht");
  await titled(/^Nicht gefunden – Teilhabe-Portal$/);
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.join()).not.toContain("Kim");
});

test("a name is read as its owner writes it, in Tigrinya and in Arabic", async ({
  phone,
  desk,
}) => {
  const [tigrinya, arabic] = ["ሰላም ኣብርሃ", "ليلى حداد"];
  await askToBeCalled(await phone("ti"), tigrinya);
  await askToBeCalled(await phone("ar"), arabic);
  const page = await desk();
  const fonts: string[] = [];
  page.on("request", (request) => fonts.push(new URL(request.url()).pathname));
  await page.goto("/intern/sign-in", { waitUntil: "networkidle" });
  expect(fonts.filter((path) => path.startsWith("/fonts/"))).toEqual([]);
  await signIn(page, "caseworker");
  await openRequestOf(page, tigrinya);
  await page.waitForLoadState("networkidle");
  expect(fonts.some((path) => path.startsWith("/fonts/ethiopic."))).toBe(true);
  await openRequestOf(page, arabic);
  const caseFile = await openCaseFile(page);
  const directions = (text: string) =>
    page.getByText(text).evaluateAll((all) => all.map((each) => getComputedStyle(each).direction));
  expect(await directions(arabic)).toEqual(["rtl"]);
  await page.goto(`${caseFile}/profile`);
  const name = page.getByLabel("Name", { exact: true });
  expect(await name.evaluate((field) => getComputedStyle(field).direction)).toBe("rtl");
});
