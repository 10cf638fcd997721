import type { MailAbout } from "@/domain/planned-hour/mail-about";
import { formatInstant } from "@/lib/i18n/format";

/** That a mail which tells the person lies in the outbox, or has left it: then they were told. */
export function MailAboutWords({ mail }: { readonly mail: MailAbout | null }) {
  if (!mail) return null;
  return (
    <p className="note mt-3 max-w-152">
      {mail.is === "waits" ? (
        <>
          Eine Mail darüber liegt seit {formatInstant(mail.at)} im{" "}
          <a href="/intern/outbox">Postausgang</a> und ist noch nicht hinaus. Ist sie verschickt,
          vermerken Sie hier „Bescheid gesagt“.
        </>
      ) : (
        <>
          Eine Mail darüber ging am {formatInstant(mail.at)} hinaus. Ist sie angekommen, vermerken
          Sie hier „Bescheid gesagt“.
        </>
      )}
    </p>
  );
}
