import type { PageFacts } from "@/domain/page/facts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { films: NonNullable<PageFacts["signLanguage"]>; locale: Locale };

/** Films in German sign language. Nothing is loaded before somebody starts one. */
export function SignedFilms({ films, locale }: Props) {
  if (films.length === 0) return null;
  const t = translator(locale, "info");
  return (
    <ul className="mt-6 grid max-w-152 gap-6" lang="de" dir="ltr">
      {films.map(({ title, file, transcript }) => (
        <li key={file}>
          <h2 className="text-xl">{title}</h2>
          {/* biome-ignore lint/a11y/useMediaCaption: signed films have no sound; their text stands below */}
          <video className="mt-2 w-full rounded-card" src={file} controls preload="none" />
          <details className="mt-2">
            <summary className="flex min-h-12 cursor-pointer items-center" lang={locale} dir="auto">
              {t("transcript")}
            </summary>
            <p>{transcript}</p>
          </details>
        </li>
      ))}
    </ul>
  );
}
