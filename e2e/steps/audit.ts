import type { Page } from "playwright/test";
import { expect } from "./windows";

type Entry = { readonly who: string; readonly what: string };

/** What the access log says, newest first. */
async function auditEntries(page: Page): Promise<Entry[]> {
  const rows = await page.getByRole("region", { name: "Zugriffsprotokoll" }).getByRole("row").all();
  const cells = await Promise.all(rows.map((line) => line.getByRole("cell").allInnerTexts()));
  return cells.flatMap(([, who, what]) => (who && what ? [{ who, what }] : []));
}

/** Expects these entries in this order, oldest first; others may stand between them. */
export async function expectInAudit(page: Page, expected: readonly Entry[]): Promise<void> {
  const entries = (await auditEntries(page)).toReversed();
  let from = 0;
  for (const { who, what } of expected) {
    const rest = entries.slice(from);
    const at = rest.findIndex((entry) => entry.who === who && entry.what.startsWith(what));
    expect(at, `"${who}: ${what}" comes next, after: ${words(entries.slice(0, from))}`).not.toBe(
      -1,
    );
    from += at + 1;
  }
}

function words(entries: readonly Entry[]): string {
  return entries.map(({ who, what }) => `${who}: ${what}`).join(" | ");
}
