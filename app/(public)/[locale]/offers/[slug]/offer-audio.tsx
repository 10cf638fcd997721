import { fill } from "@/components/german";
import type { OfferFacts } from "@/domain/offer/facts";
import { endonyms, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { readonly audio: OfferFacts["audio"]; readonly locale: Locale };

/** The carrier speaking: fetched when somebody starts it, with what is said to be read below. */
export function OfferAudio({ audio, locale }: Props) {
  if (!audio) return null;
  const aloud = translator(locale, "aloud");
  const t = translator(locale, "offer");
  return (
    <figure className="no-print mt-4 max-w-152">
      <figcaption className="font-bold">
        {fill(
          (gap) => aloud("listen", { language: gap }),
          <bdi lang={sourceLocale}>{endonyms[sourceLocale]}</bdi>,
        )}
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands below */}
      <audio className="mt-2 w-full" src={`/media/${audio.file}`} controls preload="none" />
      <details>
        <summary className="inline-flex min-h-12 cursor-pointer items-center text-brand underline">
          {t("transcript")}
        </summary>
        <p className="whitespace-pre-line" lang={sourceLocale} dir="ltr">
          {audio.transcript}
        </p>
      </details>
    </figure>
  );
}
