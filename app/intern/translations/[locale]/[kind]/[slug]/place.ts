import { notFound } from "next/navigation";
import { placeInput, type TextPlace } from "@/domain/translation/schema";

/** The parts of an address that name a text in one language. */
export type PlaceParams = { locale: string; kind: string; slug: string };

/** The text that an address names; anything else is an unknown page. */
export function placeFrom(params: PlaceParams): TextPlace {
  return placeInput.safeParse(params).data ?? notFound();
}

export function addressOf({ locale, kind, slug }: PlaceParams): string {
  return `/intern/translations/${locale}/${kind}/${slug}`;
}
