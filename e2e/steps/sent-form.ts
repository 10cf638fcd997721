import type { APIResponse } from "playwright/test";
import type { Reader } from "./windows";

type Send = (headers?: Readonly<Record<string, string>>) => Promise<APIResponse>;

/** The form on the screen as a browser would send it, to be sent as often and from where one likes. */
export async function sentForm({ page, locale }: Reader): Promise<Send> {
  const fields = await page
    .getByRole("main")
    .locator("form")
    .evaluate((form) => {
      const sent = new FormData(form as HTMLFormElement);
      return [...sent.entries()].map(([name, value]) => [name, String(value)]);
    });
  const { origin } = new URL(page.url());
  const address = `${origin}/${locale}/contact/send`;
  return (headers = { "sec-fetch-site": "same-origin", origin }) =>
    page.request.post(address, {
      data: new URLSearchParams(fields).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
      maxRedirects: 0,
    });
}
