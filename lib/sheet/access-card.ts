import type { Locale } from "@/lib/i18n/locales";
import type { Run } from "./runs";
import { typstPdf } from "./typst";

export type AccessCardSide = {
  readonly lang: Locale;
  readonly title: readonly Run[];
  /** What the page is for, in one sentence or two. */
  readonly what: readonly Run[];
  readonly scan: readonly Run[];
  readonly type: readonly Run[];
  /** Whom to call; absent where no number is known. */
  readonly call: readonly Run[] | null;
  readonly keep: readonly Run[];
  /** Says of the QR code what it is, for those who cannot see it. */
  readonly picture: string;
};

export type AccessCard = {
  /** Of the document, for the reader's list of open files: without a name. */
  readonly title: string;
  /** The QR code as SVG. */
  readonly qr: string;
  /** The code to type, in groups. */
  readonly code: string;
  /** The person's language first; German alone where that is theirs. */
  readonly sides: readonly AccessCardSide[];
};

/** A card to cut out and fold, with a language on each side: tagged PDF/UA-1. */
export function accessCardPdf(card: AccessCard, madeAt: Date): Buffer {
  return typstPdf("access-card.typ", card, madeAt);
}
