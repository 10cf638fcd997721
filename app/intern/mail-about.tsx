import type { MailAbout } from "@/domain/planned-hour/mail-about";
import { formatInstant } from "@/lib/i18n/format";

type Props = {
  readonly mail: MailAbout | null;
  /** The person does not know of it yet: somebody notes it here. */
  readonly isToNote?: boolean;
};

/** That a mail which tells the person lies in the outbox, has left it: then they were told; or never left. */
export function MailAboutWords({ mail, isToNote = false }: Props) {
  if (!mail || (mail.is === "left" && !isToNote)) return null;
  return <p className="note mt-3 max-w-152">{wordsOf(mail, isToNote)}</p>;
}

function wordsOf({ is, at }: MailAbout, isToNote: boolean) {
  switch (is) {
    case "waits":
      return (
        <>
          Eine Mail darüber liegt seit {formatInstant(at)} im{" "}
          <a href="/intern/outbox">Postausgang</a> und ist noch nicht hinaus.
          {isToNote && " Ist sie verschickt, vermerken Sie hier „Bescheid gesagt“."}
        </>
      );
    case "left":
      return `Eine Mail darüber ging am ${formatInstant(at)} hinaus. Ist sie angekommen, vermerken Sie hier „Bescheid gesagt“.`;
    case "dropped":
      return `Die Mail darüber vom ${formatInstant(at)} ist nicht hinausgegangen und wird nicht mehr gesendet. Soll die Person eine bekommen, schreiben Sie bitte eine neue.`;
  }
}
