import { typstQuery } from "./typst";

/** The headings of a sheet as they stand on paper, for tests. */
export function headingsOf(sheet: object): string[] {
  return textsOf(sheet, "heading");
}

/** Its paragraphs: each notice and each fact is one. */
export function paragraphsOf(sheet: object): string[] {
  return textsOf(sheet, "par");
}

function textsOf(sheet: object, element: string): string[] {
  const found: unknown = typstQuery("offer.typ", sheet, element);
  return Array.isArray(found) ? found.map((one) => textIn(one).trim()) : [];
}

function textIn(content: unknown): string {
  if (Array.isArray(content)) return content.map(textIn).join("");
  if (typeof content !== "object" || content === null) return "";
  const { text, body, child, children } = content as Record<string, unknown>;
  return typeof text === "string" ? text : textIn(body ?? child ?? children);
}
