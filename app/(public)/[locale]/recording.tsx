import { fill } from "@/components/german";
import type { Recordings } from "@/lib/content/recordings";
import { endonyms, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { recordings: Recordings | undefined; locale: Locale };

/** Somebody reading the text: in the reader's language, else in German. Loaded when it is started. */
export function Recording({ recordings = [], locale }: Props) {
  const recordingIn = (wanted: Locale) => recordings.find(({ language }) => language === wanted);
  const recording = recordingIn(locale) ?? recordingIn(sourceLocale);
  if (!recording) return null;
  const t = translator(locale, "aloud");
  const { file, speaker, excerpt, language } = recording;
  return (
    <figure className="no-print mt-4 max-w-152">
      <figcaption className="font-bold">
        {fill(
          (gap) => t(excerpt ? "listenExcerpt" : "listen", { language: gap }),
          <bdi lang={language}>{endonyms[language]}</bdi>,
        )}{" "}
        <span className="font-normal text-soft">
          {speaker === "computer"
            ? t("computer")
            : fill((gap) => t("speaker", { name: gap }), <bdi>{speaker}</bdi>)}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said stands in the text below */}
      <audio className="mt-2 w-full" src={file} controls preload="none" />
    </figure>
  );
}
