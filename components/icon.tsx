import { iconSprite } from "@/lib/assets/generated/icon-sprite";
import type { IconName } from "./icon-names";

/** Icons that point along the line turn round where the line runs from right to left. */
const directed: ReadonlySet<IconName> = new Set(["next", "back", "forward", "signOut"]);

/** A pictogram beside words, never instead of them: hidden from screen readers. */
export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  const turn = directed.has(name) ? "rtl:-scale-x-100" : "";
  return (
    <svg className={`icon ${turn} ${className}`} aria-hidden="true">
      <use href={`${iconSprite}#${name}`} />
    </svg>
  );
}
