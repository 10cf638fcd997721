import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { type GuideView, guideViewOf } from "@/domain/guide/queries";
import { publishedOffer } from "@/domain/offer/published";
import { detailOf, type OfferDetail } from "@/domain/offer-list/queries";
import { query } from "@/domain/query";
import { sourceHash } from "@/lib/content/files";
import { type LocalizedText, localizedText } from "@/lib/content/localized";
import type { ContentEntry } from "@/lib/content/store";
import { translationComplaints } from "./complaints";
import { loadTarget, subjectOf, type Target, wording, wordingOf } from "./load";
import type { TextPlace } from "./schema";

/** A text as its page would show it; "text" for pages that show little more than that. */
export type TranslationPreview =
  | { readonly kind: "offer"; readonly offer: OfferDetail }
  | { readonly kind: "guide"; readonly guide: GuideView }
  | { readonly kind: "text"; readonly text: LocalizedText };

/** The page as the draft would make it, else as it is; undefined while the draft cannot be shown. */
export const previewTranslation = query({
  action: "translation.read",
  target: (tx, place: TextPlace, _actor: StaffActor) => loadTarget(tx, place),
  present: (target): TranslationPreview | undefined => {
    const entry = entryWith(target);
    if (!entry) return undefined;
    const { kind, slug, locale } = target.place;
    const offer = kind === "offers" ? publishedOffer(slug) : undefined;
    if (offer) return { kind: "offer", offer: detailOf({ ...offer, entry }, locale) };
    if (kind === "guides") return { kind: "guide", guide: guideViewOf(entry, locale) };
    return { kind: "text", text: localizedText(entry, locale) };
  },
  subject: subjectOf,
});

function entryWith({ place: { locale }, source, draft }: Target): ContentEntry | undefined {
  if (!draft) return source.entry;
  const { title, summary, body } = wordingOf(draft);
  // What is missing yet is no reason to show nothing; what is not allowed is never shown.
  const written = draft.blocks.filter((block) => block.trim() !== "");
  const shown = { title: title || "…", summary: summary || "…", blocks: written };
  if (translationComplaints({ locale }, shown, source.german).length > 0) return undefined;
  const made = sourceHash(wording.parse(draft.german));
  const { title: shownTitle, summary: shownSummary } = shown;
  const translation = {
    title: shownTitle,
    summary: shownSummary,
    body,
    sourceHash: made,
    review: draft.review,
    outdated: made !== source.hash,
  };
  return { ...source.entry, translations: { ...source.entry.translations, [locale]: translation } };
}
