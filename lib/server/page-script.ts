import { script } from "@/lib/assets/generated/script";

/** What the script finds in a page that it has something to do for. */
const wanting = / data-(?:read|offline)="/;
const element = `<script defer src="${script}"></script>`;

/** A page with this portal's one script at its end, where the page has a use for it. */
export function withScript(html: string): string {
  const end = html.lastIndexOf("</body>");
  if (end < 0 || !wanting.test(html)) return html;
  return `${html.slice(0, end)}${element}${html.slice(end)}`;
}

/** Whether {@link withScript} has put the script into this page. */
export function hasScript(html: string): boolean {
  return html.includes(element);
}
