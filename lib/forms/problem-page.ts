type Problem = {
  readonly status: number;
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
  readonly text: string;
  readonly link: { readonly href: string; readonly label: string };
};

const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? "");

/** A whole page for a form that cannot be answered with itself. Going back brings the form again. */
export function problemPage({ status, lang, dir, title, text, link }: Problem): Response {
  const html = `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><body><main><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p><a href="${escapeHtml(link.href)}">${escapeHtml(link.label)}</a></p></main></body></html>`;
  return new Response(html, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
