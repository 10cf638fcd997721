import { expect, type Reader } from "./windows";

/** Expects the summary of what is wrong on top, in focus, named in the title and said at each field. */
export async function expectErrors(
  { page, t }: Reader,
  title: string,
  sentences: readonly string[],
): Promise<void> {
  const summary = page.locator("#errors");
  await expect(page).toHaveURL(/#errors$/);
  await expect(summary).toBeInViewport();
  await expect(summary.getByRole("heading")).toHaveText(t("errors.summary"));
  await expect(summary.getByRole("link")).toHaveText([...sentences]);
  await expect(page).toHaveTitle(new RegExp(`^${escaped(t("errors.titlePrefix", { title }))}`));
  for (const sentence of sentences) {
    await expect(page.getByText(sentence, { exact: true })).toHaveCount(2);
  }
}

/** Taps each error and expects to land at the field it is about. */
export async function followEachError({ page }: Reader): Promise<void> {
  for (const link of await page.locator("#errors").getByRole("link").all()) {
    await link.click();
    const field = page.locator(":target");
    await expect(field).toBeInViewport();
    await expect(field).toHaveJSProperty("tagName", "INPUT");
  }
}

/** A field as errors name it: the question without its mark. */
export function named(label: string): string {
  return label.replace(/[:?؟፧]\s*$/, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
