import { iconShapes } from "@/lib/assets/generated/icon-shapes";
import type { Marks } from "./page-marks";

/**
 * The shapes of the icons a page uses, each once, for its end: fewer bytes than a file of all icons,
 * and no request. Only here is it known which they are, because a page is made piece by piece.
 */
export function iconsFor({ icons }: Marks): string {
  if (icons.size === 0) return "";
  const symbols = [...icons].sort().map((name) => {
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${iconShapes[name] ?? ""}</symbol>`;
  });
  return `<div hidden=""><svg>${symbols.join("")}</svg></div>`;
}
