import type { IconName } from "./icon-names";

/** Icons that point along the line turn round where the line runs from right to left. */
const directed: ReadonlySet<IconName> = new Set(["next", "back", "forward", "signOut"]);

/**
 * A pictogram beside words, never instead of them: hidden from screen readers. The server adds its
 * shape to the page: see lib/server/page-icons.ts.
 */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  const classes = ["icon", directed.has(name) ? "directed" : "", className];
  return (
    <svg className={classes.filter(Boolean).join(" ")} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
