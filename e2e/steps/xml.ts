import type { Page } from "playwright/test";

/** What a browser reads in a file of XML: a text for each element of that name. Throws where it is none. */
export function xmlTexts(page: Page, xml: string, name: string): Promise<string[]> {
  return page.evaluate(
    ([text, wanted]) => {
      const document = new DOMParser().parseFromString(text, "application/xml");
      const problem = document.querySelector("parsererror");
      if (problem) throw new Error(problem.textContent ?? "not well-formed");
      return [...document.getElementsByTagName(wanted)].map(({ textContent }) => textContent ?? "");
    },
    [xml, name] as const,
  );
}
