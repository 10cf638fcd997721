import { iconShapes } from "@/lib/assets/generated/icon-shapes";

const used = /<use href="#i-(\w+)"/g;

/**
 * A page with the shapes of the icons it uses, each once: fewer bytes than a file of all icons,
 * and no request. Only here is it known which they are, because a page is made piece by piece.
 */
export function withIcons(html: string): string {
  const names = new Set(Array.from(html.matchAll(used), ([, name = ""]) => name));
  const symbols = [...names].sort().map((name) => {
    return `<symbol id="i-${name}" viewBox="0 0 24 24">${iconShapes[name] ?? ""}</symbol>`;
  });
  if (symbols.length === 0) return html;
  const end = html.lastIndexOf("</body>");
  if (end < 0) return html;
  return `${html.slice(0, end)}<div hidden=""><svg>${symbols.join("")}</svg></div>${html.slice(end)}`;
}
