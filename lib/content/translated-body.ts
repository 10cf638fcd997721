import { visit } from "unist-util-visit";
import { parsedBody, writtenBody } from "./canonical";

type Translate = (texts: readonly string[]) => Promise<readonly string[]>;

/** What stands around the words of a run: it belongs to the layout, and programs drop it. */
const run = /^(\s*)([\s\S]*?)(\s*)$/;

/**
 * A text with all its words translated and all its markup as it is: paragraphs, lists, elements and
 * where links lead. The words go out run by run, so no program sees markup that it could break.
 * @throws Error where the text cannot be read, or what came back cannot be written
 */
export async function translatedBody(body: string, translate: Translate): Promise<string> {
  const tree = parsedBody(body);
  const places: { readonly text: string; readonly put: (text: string) => void }[] = [];
  visit(tree, (node) => {
    if (node.type === "text") {
      places.push({
        text: node.value,
        put: (text) => {
          node.value = text;
        },
      });
    }
    if (node.type !== "mdxJsxFlowElement" && node.type !== "mdxJsxTextElement") return;
    for (const attribute of node.attributes) {
      if (attribute.type !== "mdxJsxAttribute" || attribute.name !== "titel") continue;
      places.push({
        text: String(attribute.value ?? ""),
        put: (text) => {
          attribute.value = text;
        },
      });
    }
  });
  const worded = places.filter(({ text }) => /\p{L}/u.test(text));
  const words = worded.map(({ text }) => run.exec(text) ?? []);
  const translated = await translate(words.map(([, , inner = ""]) => inner.replace(/\s+/g, " ")));
  worded.forEach(({ put }, index) => {
    const [, before = "", , after = ""] = words[index] ?? [];
    put(`${before}${(translated[index] ?? "").trim()}${after}`);
  });
  return writtenBody(tree);
}
