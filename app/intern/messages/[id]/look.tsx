import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { messagesFor } from "@/lib/i18n/messages";
import { type FormState, savedMeanwhile } from "../../issue-sentence";
import { KeptForm } from "../../kept-form";
import { SavedLine } from "../../saved-line";
import { languageWords } from "../../words";
import { type WrittenMessage, writtenNames } from "./written";

type Props = { readonly personId: string; readonly written: WrittenMessage };

/**
 * The text as it goes out beside the German one. Words are changed in a form of its own: none goes
 * out half changed.
 */
export function Look({ personId, written }: Props) {
  const { locale, text, german, token } = written;
  const other = locale !== "de";
  const unread = messagesFor(locale).meta.review !== "readByNative";
  return (
    <Panel title="So geht sie hinaus">
      <div className={other ? "grid items-start gap-x-8 md:grid-cols-2 *:min-w-0" : ""}>
        <Side title={`Auf ${languageWords[locale] ?? locale}`} lang={locale} text={text} />
        {other && <Side title={germanTitle(written)} lang="de" text={german} />}
      </div>
      {other && unread && (
        <p className="mt-2 text-soft">
          Diesen Wortlaut hat noch niemand mit dieser Muttersprache gelesen.
        </p>
      )}
      <p className="mt-3">
        <a
          className="button quiet"
          href={`/intern/messages/${personId}?written=${token}&change=text`}
        >
          Text ändern
        </a>
      </p>
    </Panel>
  );
}

const germanTitle = ({ germanIsOld }: WrittenMessage) =>
  germanIsOld ? "Auf Deutsch, wie es vor der Änderung war" : "Auf Deutsch";

function Side({ title, lang, text }: { title: string; lang: string; text: string }) {
  return (
    <div className="mt-3">
      <p className="mb-1 font-bold">{title}</p>
      <p className="max-w-152 wrap-anywhere whitespace-pre-line" dir="auto" lang={lang}>
        {text}
      </p>
    </div>
  );
}

type ChangeProps = Props & {
  /** Of the words that somebody has begun to change; 0 for none. */
  readonly version: number;
  readonly form: FormState;
};

/** The words of a message to be changed. It goes out once they are taken over. */
export function ChangeText({ personId, written, version, form }: ChangeProps) {
  const { locale, token } = written;
  const address = `/intern/messages/${personId}`;
  return (
    <Panel title="Text ändern">
      <KeptForm action={`${address}/change`} form={form} version={version}>
        <input type="hidden" name="written" value={token} />
        {writtenNames
          .filter((name) => name !== "text" && name !== "german")
          .map((name) => (
            <input key={name} type="hidden" name={name} value={written[name]} />
          ))}
        <div className={locale === "de" ? "" : "grid items-start gap-x-8 md:grid-cols-2 *:min-w-0"}>
          <TextArea
            {...form.field("text")}
            note={savedMeanwhile(form.saved("text"))}
            label={`Auf ${languageWords[locale] ?? locale}`}
            rows={9}
            dir="auto"
            lang={locale}
          />
          {locale !== "de" && (
            <TextArea
              {...form.field("german")}
              note={savedMeanwhile(form.saved("german"))}
              label="Auf Deutsch"
              rows={9}
              lang="de"
            />
          )}
        </div>
        {locale !== "de" && (
          <p className="mt-2 text-soft">
            Bitte ändern Sie beide Texte: Im Brief steht der deutsche daneben.
          </p>
        )}
        <SavedLine />
        <p className="mt-3 flex flex-wrap gap-2">
          <button className="button" type="submit">
            Geänderten Text übernehmen
          </button>
          <button className="button quiet" type="submit" name="then" value="drop">
            Nicht ändern
          </button>
        </p>
      </KeptForm>
    </Panel>
  );
}
