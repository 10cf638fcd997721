import { notFound, permanentRedirect } from "next/navigation";
import { currentSlug } from "@/domain/offer/published";
import { problemPage } from "@/lib/forms/problem-page";

/** Where a page of an offer without one of that address has gone: to its new address, or nowhere. */
export function movedOrGone(slug: string, at: (slug: string) => string): never {
  const current = currentSlug(slug);
  if (current) permanentRedirect(at(current));
  notFound();
}

/** The same for a file of an offer: its new address in the same language, or nowhere. */
export function movedOrGoneFile(request: Request, slug: string): Response {
  const current = currentSlug(slug);
  if (!current || current === slug) return problemPage(404);
  const { pathname, search } = new URL(request.url);
  const address = pathname.replace(`/offers/${slug}/`, `/offers/${current}/`) + search;
  return new Response(null, { status: 308, headers: { Location: address } });
}
