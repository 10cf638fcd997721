import { reportLimit } from "@/domain/page-report/rules";
import { today } from "@/lib/clock";
import { formatDate, formatShortDate } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import { addDays } from "@/lib/plain-date";
import { notice, row } from "../pages/desk";
import { publicPages } from "../pages/public-pages";
import { named } from "../steps/form-errors";
import { describeReport, openReports, tapReport } from "../steps/page-report";
import { expect, test } from "../steps/windows";

const course = "/offers/deutsch-am-abend-a2-b1";
const languages = { de: "Deutsch", ar: "Arabisch", "fa-AF": "Dari", ti: "Tigrinya" } as const;

for (const locale of locales) {
  test(`${locale}: one tap on a page reaches the inbox, and what is said after it`, async ({
    phone,
    desk,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}${course}`);
    await tapReport(reader);
    await describeReport(reader, {});
    await expect(page.getByRole("alert")).toContainText(
      t("errors.missingChoice", { field: named(t("report.kind")) }),
    );
    await describeReport(reader, { kind: "wrongTranslation", text: t("home.lead") });
    await expect(page.getByRole("main")).toContainText(t("report.described"));
    await page.getByRole("link", { name: t("report.back") }).click();
    await expect(page).toHaveURL(`/${locale}${course}`);

    const inbox = await desk();
    await openReports(inbox);
    const line = row(inbox, course).filter({ hasText: languages[locale] });
    await expect(line).toContainText("Übersetzung falsch");
    await line.getByRole("link").click();
    await expect(inbox.getByRole("main")).toContainText(t("home.lead"));
    await expect(inbox.getByRole("link", { name: `/${locale}${course}` })).toBeVisible();
    await inbox.getByLabel("Notiz").fill("Berichtigt.");
    await inbox.getByRole("button", { name: "Erledigt" }).click();
    await expect(notice(inbox)).toHaveText("Gespeichert.");
    await inbox.getByRole("link", { name: "Zu allen Meldungen" }).click();
    await expect(row(inbox, course).filter({ hasText: languages[locale] })).toHaveCount(0);
  });
}

test("every public page can be reported", async ({ phone }) => {
  const { page, t } = await phone("de");
  for (const [name, address] of Object.entries(publicPages("de"))) {
    if (name === "report form") continue;
    await page.goto(address);
    const button = page.getByRole("button", { name: t("report.button"), exact: true });
    await expect(button, name).toHaveCount(1);
  }
});

test("a double tap is one report, and no answer about the reader goes along", async ({
  phone,
  desk,
}) => {
  const reader = await phone("de");
  await reader.page.goto("/de/offers?paper=duldung60b&german=A1&age=19&door=training");
  await reader.page.getByRole("button", { name: reader.t("report.button") }).dblclick();
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(
    reader.t("report.thanks"),
  );
  const inbox = await desk();
  await openReports(inbox);
  await expect(row(inbox, "/offers?door=training")).toHaveCount(1);
  await expect(inbox.getByRole("main")).not.toContainText("duldung60b");
});

test("what cannot be read or used is promised an answer within four weeks", async ({
  phone,
  desk,
}) => {
  const reader = await phone("ar");
  const { page, t } = reader;
  const day = addDays(today(), 28);
  await page.goto("/ar/report?page=/contact&kind=accessibility");
  await describeReport(reader, { contact: "0176 040690 79" });
  await expect(page.getByRole("main")).toContainText(
    t("report.answerBy", { date: formatDate("ar", day) }),
  );
  const inbox = await desk();
  await openReports(inbox);
  const line = row(inbox, "nicht barrierefrei");
  await expect(line).toContainText(formatShortDate(day));
  await line.getByRole("link").click();
  await expect(inbox.getByRole("main")).toContainText("0176 040690 79");
});

test("who taps too often is told when it goes on, in their language", async ({ phone }) => {
  const elsewhere = { "x-forwarded-for": "203.0.113.60" };
  const reader = await phone("ti", { extraHTTPHeaders: elsewhere });
  const { page, t } = reader;
  await page.goto("/ti/contact");
  const origin = new URL(page.url()).origin;
  const headers = { origin, "sec-fetch-site": "same-origin", ...elsewhere };
  for (let tap = 0; tap < reportLimit.points; tap += 1) {
    await page.request.post("/ti/report/send", {
      form: { page: "/contact" },
      headers,
      maxRedirects: 0,
    });
  }
  await page.getByRole("button", { name: t("report.button") }).click();
  const [before, after] = t("errors.tooManyAttempts", { time: "|" }).split("|");
  await expect(page.getByRole("alert")).toContainText(before ?? "");
  await expect(page.getByRole("alert")).toContainText(/\d\d:\d\d/);
  await expect(page.getByRole("alert")).toContainText(after ?? "");
  await page.goto("/ti");
  const neighbour = await phone("ti", {
    extraHTTPHeaders: { "x-forwarded-for": "203.0.114.60" },
  });
  await neighbour.page.goto("/ti/contact");
  await tapReport(neighbour);
});
