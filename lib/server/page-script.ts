import { scripts } from "@/lib/assets/generated/script";
import { type Marks, scriptUses } from "./page-marks";

/** What each script does; those of the back office do what the last one does as well. */
const scriptOf = {
  read: scripts.read,
  offline: scripts.keep,
  autosave: scripts.save,
  round: scripts.round,
  unsaved: scripts.desk,
} as const satisfies Record<(typeof scriptUses)[number], string>;

/** The script that a page has a use for, for its end; empty where it has none. A page has one, the first. */
export function scriptFor({ uses }: Marks): string {
  const use = scriptUses.find((each) => uses.has(each));
  return use === undefined ? "" : element(scriptOf[use]);
}

/** The script that {@link scriptFor} has put into this page. */
export function scriptIn(html: string): string | undefined {
  return Object.values(scriptOf).find((script) => html.includes(element(script)));
}

function element(script: string): string {
  return `<script defer src="${script}"></script>`;
}
