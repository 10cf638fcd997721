import { scripts } from "@/lib/assets/generated/script";

/**
 * What each script finds in a page that it has something to do for; a page has one, the first: those
 * of the back office do what the last one does as well.
 */
const uses = [
  { mark: / data-read="/, script: scripts.read },
  { mark: / data-offline="/, script: scripts.keep },
  { mark: / data-autosave="/, script: scripts.save },
  { mark: / data-round="/, script: scripts.round },
  { mark: / data-unsaved="/, script: scripts.desk },
];

/** A page with the script at its end that it has a use for, where it has one. */
export function withScript(html: string): string {
  const end = html.lastIndexOf("</body>");
  const use = uses.find(({ mark }) => mark.test(html));
  return end < 0 || !use ? html : `${html.slice(0, end)}${element(use.script)}${html.slice(end)}`;
}

/** The script that {@link withScript} has put into this page. */
export function scriptIn(html: string): string | undefined {
  return uses.map(({ script }) => script).find((script) => html.includes(element(script)));
}

function element(script: string): string {
  return `<script defer src="${script}"></script>`;
}
