import type { Page } from "playwright/test";
import { openRequestOf } from "../steps/case-work";
import { askToBeCalled } from "../steps/request-of";
import { fillSignIn, signIn, type staff } from "../steps/staff";
import { expect, test } from "../steps/windows";

const rooms = {
  Start: "/intern/start",
  Heute: "/intern/today",
  Anfragen: "/intern/inbox",
  Nachverfolgung: "/intern/follow-ups",
  Fallakten: "/intern/case-files",
  Fallkonferenzen: "/intern/conferences",
  Zielgruppe: "/intern/roster",
  Vermittlungen: "/intern/referrals",
  Anwesenheit: "/intern/attendance",
  Angebote: "/intern/offers",
  Träger: "/intern/carriers",
  Übersetzungen: "/intern/translations",
  Stellen: "/intern/offices",
  Konten: "/intern/users",
  Postausgang: "/intern/outbox",
  Links: "/intern/links",
  Protokoll: "/intern/audit",
} as const;
type Room = keyof typeof rooms;

const open: Record<"caseworker" | "carrier" | "translator" | "admin", readonly Room[]> = {
  caseworker: [
    "Heute",
    "Anfragen",
    "Nachverfolgung",
    "Fallakten",
    "Fallkonferenzen",
    "Zielgruppe",
    "Vermittlungen",
    "Angebote",
    "Träger",
    "Stellen",
    "Übersetzungen",
    "Postausgang",
    "Links",
  ],
  carrier: ["Start", "Vermittlungen", "Anwesenheit", "Angebote", "Träger"],
  translator: ["Übersetzungen"],
  admin: ["Träger", "Konten", "Postausgang", "Links", "Protokoll"],
};

/** To a carrier's people the room of the carriers is that of their own. */
const labelOf = (who: string, name: string) =>
  who === "carrier" && name === "Träger" ? "Organisation und Team" : name;

/** A carrier's people come to their own carrier at once. */
const headingOf = (who: string, name: string) => {
  if (name === "Heute") return /^Heute, /;
  return who === "carrier" && name === "Träger" ? "Lernwerkstatt Beispielberg" : name;
};

for (const [who, own] of Object.entries(open)) {
  test(`${who}: own rooms are open, the others are not there`, async ({ desk }) => {
    const page = await desk();
    await signIn(page, who as keyof typeof staff);
    const links = page.getByRole("navigation", { name: "Räume" }).getByRole("link");
    await expect(links).toHaveText(own.map((name) => labelOf(who, name)));
    for (const [name, address] of Object.entries(rooms)) {
      const answer = await page.goto(address);
      const mine = own.some((room) => room === name);
      expect(answer?.status(), address).toBe(mine ? 200 : 404);
      expect(answer?.headers()["cache-control"], address).toBe("no-store");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        mine ? headingOf(who, name) : "Nicht gefunden",
      );
    }
  });
}

test("a request and a case file are not there for those whom they do not concern", async ({
  phone,
  desk,
}) => {
  await askToBeCalled(await phone("de"), "Kim Verborgen");
  const page = await desk();
  await signIn(page, "caseworker");
  await openRequestOf(page, "Kim Verborgen");
  const request = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Person und Fallakte anlegen" }).click();
  const caseFile = new URL(page.url()).pathname;
  const addresses = [request, caseFile];
  for (const part of ["profile", "matching", "audit"]) addresses.push(`${caseFile}/${part}`);
  for (const who of ["carrier", "admin"] as const) {
    const other = await desk();
    await signIn(other, who);
    for (const address of addresses) {
      const answer = await other.goto(address);
      expect(answer?.status(), `${address} for ${who}`).toBe(404);
      expect(answer?.headers()["cache-control"]).toBe("no-store");
      expect(await other.content()).not.toContain("Kim Verborgen");
    }
  }
});

test("nobody gets in without signing in, and nothing of it is kept", async ({ desk }) => {
  const page = await desk();
  for (const address of ["/intern", "/intern/account", ...Object.values(rooms)]) {
    const answer = await page.goto(address);
    await expect(page.getByRole("heading", { name: "Anmelden" })).toBeVisible();
    expect(answer?.headers()["cache-control"], address).toBe("no-store");
  }
});

const elsewhere = [
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/intern//evil.example",
  "/intern/../../evil.example",
  "/intern@evil.example",
  "/%2F/evil.example",
  "javascript:alert(1)",
  "https:/intern",
  " /intern/inbox",
  "/de",
] as const;

const askingFor = (next: string) => `/intern/sign-in?next=${encodeURIComponent(next)}`;

test("after signing in one is in the back office, whatever an address asks for", async ({
  desk,
}) => {
  for (const next of elsewhere.slice(0, 4)) {
    const page = await desk();
    await page.goto(askingFor(next));
    await fillSignIn(page, "carrier");
    await expectToBeInside(page, next);
  }
  const page = await desk();
  await signIn(page, "carrier");
  for (const next of elsewhere) {
    await page.goto(askingFor(next));
    await expectToBeInside(page, next);
  }
});

async function expectToBeInside(page: Page, next: string): Promise<void> {
  await expect(page.getByRole("button", { name: "Abmelden" }), next).toBeVisible();
  expect(new URL(page.url()).pathname, next).toBe("/intern/start");
}
