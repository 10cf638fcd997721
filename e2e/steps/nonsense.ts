import { randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import type { APIResponse, Page } from "playwright/test";

export type Entries = readonly (readonly [string, string])[];

/** A form as a page shows it, with what its fields hold. */
export type ShownForm = { readonly action: string; readonly entries: Entries };

/** What somebody types who means no good, or has slipped. */
export const nonsense = [
  "",
  "\u0000\u202E",
  "x".repeat(10_000),
  "99999999999999999999",
  "2026-02-31",
  "00000000-0000-4000-8000-000000000000",
] as const;

/** Every address of the back office that takes a form; ids in it are nobody's. */
export function formAddresses(): string[] {
  return globSync("app/intern/**/route.ts")
    .filter((file) => /export const POST/.test(readFileSync(file, "utf8")))
    .map((file) => file.replace(/^app/, "").replace(/\/route\.ts$/, ""))
    .map((address) => address.replace(/\[locale\]/, "ti").replace(/\[kind\]/, "offers"))
    .map((address) => address.replace(/\[[a-zA-Z]+\]/g, () => randomUUID()))
    .toSorted();
}

/** Every page of the back office that is about nobody in particular. */
export function pageAddresses(): string[] {
  return globSync("app/intern/**/page.tsx")
    .filter((file) => !file.includes("["))
    .map((file) => file.replace(/^app/, "").replace(/\/page\.tsx$/, ""))
    .toSorted();
}

/** What pages read from their addresses, with nothing they could mean. */
export const oddQuery = [
  "page=1e999&part=__proto__&kind=constructor&step=toString&reach=__proto__&listed=x",
  "page=-1.5&draft=%00&find=%00&done=__proto__&written=%F0%9F%92%A9&feed=x&template=valueOf",
  "on=9999-12-31&need=%00&view=__proto__&state=x&owner=x&district=%E2%80%AE&words=%00&term=x",
];

/** Sends fields to an address as a page of the portal does, and follows no redirect. */
export function send(page: Page, address: string, entries: Entries): Promise<APIResponse> {
  const { origin } = new URL(page.url());
  return page.request.post(`${origin}${address}`, {
    data: new URLSearchParams(entries.map(([name, value]) => [name, value])).toString(),
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "sec-fetch-site": "same-origin",
      origin,
    },
    maxRedirects: 0,
  });
}

/** The forms of the page on the screen, but for signing out. */
export async function formsOn(page: Page): Promise<ShownForm[]> {
  const forms = await page.locator("main form[method=post]").evaluateAll((all) =>
    all.map((each) => {
      const form = each as HTMLFormElement;
      const names = [...form.elements].flatMap((field) => field.getAttribute("name") ?? []);
      const sent = new FormData(form);
      const held = [...sent.entries()].map(([name, value]): [string, string] => [
        name,
        typeof value === "string" ? value : "",
      ]);
      const empty = names
        .filter((name) => !sent.has(name))
        .map((name): [string, string] => [name, ""]);
      return { action: form.getAttribute("action") ?? "", entries: [...held, ...empty] };
    }),
  );
  return forms.filter(({ action }) => action.startsWith("/intern/"));
}

/** All pages about one person, from their case file on, and the forms on them. */
export async function formsAbout(page: Page, caseFile: string) {
  const own = new RegExp(
    `^(${caseFile}(/(?!audit)[^?#]*)?|/intern/(appointments|follow-ups|referrals|inbox)/[0-9a-f-]{36})$`,
  );
  const seen = new Set<string>();
  const found = new Map<string, ShownForm>();
  const ahead = [caseFile];
  for (let address = ahead.shift(); address; address = ahead.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    const answer = await page.goto(address).catch(() => null);
    if (!answer?.headers()["content-type"]?.includes("text/html")) continue;
    for (const form of await formsOn(page)) found.set(JSON.stringify(form), form);
    const links = await page
      .locator("main a[href]")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    ahead.push(...links.filter((link) => own.test(link)));
  }
  return { pages: [...seen], forms: [...found.values()] };
}
