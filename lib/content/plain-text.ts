/**
 * The words of a content text without its markup, for searching. The text was checked against the
 * allow-list when it was published, so all that can stand in it besides words are a few elements
 * and the addresses of links; parsing thousands of texts again would hold the portal up for seconds.
 */
export function plainText(body: string): string {
  return plainLines(body).join(" ");
}

/** The same line by line, as it was written; lines without a word are none. */
export function plainLines(body: string): string[] {
  return body
    .split("\n")
    .map(plainLine)
    .filter((line) => line !== "");
}

function plainLine(line: string): string {
  return line
    .replace(/<\w+\s+titel="([^"]*)"[^>]*>/g, " $1 ")
    .replace(/<\/?\w[^>]*>/g, " ")
    .replace(/\]\([^)]*\)/g, "] ")
    .replace(/^\s*\d+[.)]\s/, " ")
    .replace(/[#*_>[\]`-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
