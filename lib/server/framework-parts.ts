// React escapes "<" and ">" in texts and attributes: in its HTML these are always the framework's
// own. What it says to one network is what Open Graph says already.
const frameworkExtras =
  /<script\b(?![^>]*application\/ld\+json)[^>]*>[\s\S]*?<\/script>|<link\b[^>]*\bas="script"[^>]*>|<meta name="twitter:[^>]*>/g;

/** What React leaves so that its scripts find their way back, which never come. */
const marks = /<div hidden="">(?:<!--\/?\$-->)*<\/div>|<!--(?: |\/?\$)?-->/g;

/** A page without the framework's scripts: everything here works without them. */
export function withoutScripts(html: string): string {
  return html.replace(frameworkExtras, "").replace(marks, "");
}
