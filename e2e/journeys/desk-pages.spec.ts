import { notice, panel, room, row } from "../pages/desk";
import { noteNeed, openCaseFile, openMatching, openRequestOf } from "../steps/case-work";
import { askToBeCalled } from "../steps/request-of";
import { accountOf, fillSignIn, signIn } from "../steps/staff";
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
  await titled(/^Heute – Teilhabe-Portal$/);
  await room(page, "Anfragen").click();
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
  // As the person's name, and as whoever wrote the request that a key came with.
  expect(await directions(arabic)).toEqual(["rtl", "rtl"]);
  await page.goto(`${caseFile}/profile`);
  const name = page.getByLabel("Name", { exact: true });
  expect(await name.evaluate((field) => getComputedStyle(field).direction)).toBe("rtl");
});

test("on a phone nothing has to be pushed aside to be read", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Handy");
  const page = await desk({ viewport: { width: 360, height: 740 } });
  await signIn(page, "caseworker");
  const expectNarrow = async () => {
    const wide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll("main section")]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.getAttribute("aria-label") ?? part.tagName),
    );
    expect.soft(wide, page.url()).toEqual([]);
  };
  await expect(page.getByRole("heading", { name: /^Heute, / })).toBeVisible();
  await expectNarrow();
  await room(page, "Anfragen").click();
  await expect(row(page, "Kim Handy").getByRole("link")).toBeVisible();
  await expectNarrow();
  await openRequestOf(page, "Kim Handy");
  await expectNarrow();
  const caseFile = await openCaseFile(page);
  await noteNeed(page, "Deutsch lernen");
  await expectNarrow();
  const need = row(page, "Deutsch lernen");
  await need.getByLabel("Stand: Deutsch lernen").selectOption({ label: "geplant" });
  await need.getByRole("button", { name: "Ändern" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
  for (const path of [
    `${caseFile}/matching`,
    `${caseFile}/profile`,
    `${caseFile}/audit`,
    "/intern/case-files",
    "/intern/follow-ups",
    "/intern/referrals",
    "/intern/offices",
    "/intern/carriers",
    "/intern/carriers/new",
    "/intern/inbox/reports",
    "/intern/outbox",
    "/intern/links",
    "/intern/account",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNarrow();
  }
});

test("whose session has ended comes back to the page that was asked for, and to no other place", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Wieder");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Wieder");
  const caseFile = await openCaseFile(page);
  await page.context().clearCookies();
  await page.reload();
  await expect(page.getByText("Danach kommen Sie zu der Seite")).toBeVisible();
  await fillSignIn(page, { ...accountOf("caseworker"), password: "nicht das Kennwort" });
  await expect(page.getByRole("alert")).toContainText("stimmt nicht");
  await fillSignIn(page, "caseworker");
  await expect(page).toHaveURL(caseFile);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kim Wieder");
  await expect(notice(page)).toHaveCount(0);
  for (const elsewhere of ["https://evil.example/intern", "//evil.example", "/de"]) {
    await page.context().clearCookies();
    await page.goto(`/intern/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await fillSignIn(page, "caseworker");
    await expect(page).toHaveURL("/intern/today");
  }
});

test("what was typed into a form that came back is gone once it is taken", async ({ desk }) => {
  const page = await desk();
  await signIn(page, "caseworker");
  await room(page, "Stellen").click();
  await page.getByLabel("Name", { exact: true }).fill("Stelle Entwurf");
  await page.getByLabel("E-Mail-Adresse").fill("keine Adresse");
  await page.getByRole("button", { name: "Stelle aufnehmen" }).click();
  await expect(page.getByRole("alert")).toContainText("das ist keine E-Mail-Adresse");
  const withDraft = page.url();
  await page.getByLabel("E-Mail-Adresse").fill("stelle@portal.invalid");
  await page.getByRole("button", { name: "Stelle aufnehmen" }).click();
  await expect(notice(page)).toHaveText("Stelle aufgenommen.");
  await page.goto(withDraft);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a need that cannot be met says why", async ({ phone, desk }) => {
  await askToBeCalled(await phone("de"), "Kim Bedarf");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Bedarf");
  await openCaseFile(page);
  await noteNeed(page, "Wohnen");
  const need = row(page, "Wohnen");
  const why = need.getByLabel("Warum nicht gedeckt: Wohnen");
  await expect(why).toBeHidden();
  await need.getByLabel("Stand: Wohnen").selectOption({ label: "nicht gedeckt" });
  await expect(why).toBeVisible();
  await need.getByRole("button", { name: "Ändern" }).click();
  const problem = page.getByRole("alert").getByRole("link", { name: /^Warum nicht gedeckt/ });
  await problem.click();
  await expect(why).toBeVisible();
  await why.selectOption({ label: "kein Angebot in der Stadt" });
  await need.getByRole("button", { name: "Ändern" }).click();
  await expect(notice(page)).toHaveText("Gespeichert.");
  await expect(need.getByLabel("Stand: Wohnen")).toHaveValue("unmet");
  await expect(why).toHaveValue("noOffer");
});
