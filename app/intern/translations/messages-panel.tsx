import { Panel } from "@/components/panel";
import type { TranslationLocale } from "@/domain/translation/schema";
import { directions, sourceLocale } from "@/lib/i18n/locales";
import { flatMessages, outdatedMessages } from "@/lib/i18n/message-states";
import { messagesFor } from "@/lib/i18n/messages";
import { languageWords } from "../words";

/** The words of the interface: they come with the program, so this says only how they stand. */
export function MessagesPanel({ locale }: { locale: TranslationLocale }) {
  const outdated = outdatedMessages(locale);
  const { size } = flatMessages(sourceLocale);
  const isRead = messagesFor(locale).meta.review === "readByNative";
  return (
    <Panel title="Oberfläche (Knöpfe, Überschriften, Hinweise)">
      <p className="mt-1 max-w-152">
        {size} kurze Texte, auf {languageWords[locale]} alle vorhanden,{" "}
        {outdated.length === 0
          ? "keiner älter als der deutsche"
          : `${outdated.length} älter als der deutsche`}
        , {isRead ? "muttersprachlich gelesen" : "noch nicht muttersprachlich gelesen"}.
      </p>
      <p className="mt-1 max-w-152 text-soft">
        Diese Texte gehören zum Programm. Sie werden mit einer neuen Version geändert, in der Datei{" "}
        <code>messages/{locale}.json</code>; dort steht auch, ob sie gelesen wurden.
      </p>
      {outdated.length > 0 && (
        <details className="mt-2">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
            Diese sind älter
          </summary>
          <ul className="mt-1 grid gap-3">
            {outdated.map(({ key, german, text }) => (
              <li key={key}>
                <code className="wrap-anywhere text-soft">{key}</code>
                <span className="block">{german}</span>
                <span className="block" lang={locale} dir={directions[locale]}>
                  {text}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Panel>
  );
}
