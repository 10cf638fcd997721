import { stringify } from "yaml";

/** A content file made of checked values and a checked text. */
export function mdxFile(values: Record<string, unknown>, body: string): string {
  return `---\n${yamlOf(values)}---\n\n${body.trim()}\n`;
}

/** Quoted and unfolded: no line of a value can be taken for something else. */
export function yamlOf(values: unknown): string {
  return stringify(values, {
    defaultStringType: "QUOTE_DOUBLE",
    defaultKeyType: "PLAIN",
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
}
