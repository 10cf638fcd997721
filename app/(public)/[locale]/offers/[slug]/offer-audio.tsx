import { getTranslations } from "next-intl/server";
import { fill } from "@/components/german";
import type { OfferFacts } from "@/domain/offer/facts";
import { endonyms, type Locale, sourceLocale } from "@/lib/i18n/locales";

type Props = { readonly audio: OfferFacts["audio"]; readonly locale: Locale };

/** The carrier speaking: fetched when somebody starts it, with what is said to be read below. */
export async function OfferAudio({ audio, locale }: Props) {
  if (!audio) return null;
  const t = await getTranslations({ locale });
  return (
    <figure className="no-print mt-4 max-w-152">
      <figcaption className="font-semibold">
        {fill(
          (gap) => t("aloud.listen", { language: gap }),
          <bdi lang={sourceLocale}>{endonyms[sourceLocale]}</bdi>,
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands below */}
      <audio className="mt-2 w-full" src={`/media/${audio.file}`} controls preload="none" />
      <details>
        <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
          {t("offer.transcript")}
        </summary>
        <p className="whitespace-pre-line" lang={sourceLocale} dir="ltr">
          {audio.transcript}
        </p>
      </details>
    </figure>
  );
}
