import { HtmlValidate } from "html-validate";
import type { APIRequestContext } from "playwright/test";
import { expect } from "./windows";

/** The rules of HTML and of well-kept pages; what is off is how React writes, and says nothing wrong. */
const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // React writes charSet, hrefLang, autoComplete …: HTML knows no case in names.
    "attr-case": "off",
    // React closes void elements with "/>", which HTML allows.
    "void-style": "off",
    // React writes hidden="" and selected="", which HTML takes for the same.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // A style keeps numbers in one line, and they are copied with the spaces of a keyboard.
    "tel-non-breaking": "off",
    // Boxes of one question share its name: each that is ticked is sent.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "reset", "submit"] }],
  },
});

/** What is wrong with the HTML that a page is served as, a line each. */
export async function htmlErrors(request: APIRequestContext, address: string): Promise<string[]> {
  const answer = await request.get(address);
  expect(answer.headers()["content-type"], address).toContain("text/html");
  const { results } = await validator.validateString(await answer.text());
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
  );
}

/** Expects a page to be valid HTML, as it is served and before a browser mends it. */
export async function expectValidHtml(request: APIRequestContext, address: string): Promise<void> {
  expect.soft(await htmlErrors(request, address), address).toEqual([]);
}
