import { emptyErrorPage } from "@/lib/server/error-page";

/**
 * What a form answers where it cannot be shown again. The server fills it with the error page of
 * its status, in the reader's language. Going back brings the form with what was typed.
 */
export function problemPage(status: 403 | 404 | 413 | 415 | 500): Response {
  return new Response(emptyErrorPage, {
    status,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" },
  });
}
