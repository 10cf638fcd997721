import { Badge, Empty, Panel } from "@/components/panel";
import type { readMessages } from "@/domain/message/queries";
import { formatInstant } from "@/lib/i18n/format";
import { languageWords } from "../../words";
import { mediumWords, templateWords } from "./message-words";

type Props = {
  readonly person: Pick<Awaited<ReturnType<typeof readMessages>>, "sent" | "caseFileId">;
};

/** What was written to the person before, the latest first. */
export function SentMessages({ person: { sent, caseFileId } }: Props) {
  const occasions: Readonly<Record<string, string>> = templateWords;
  const media: Readonly<Record<string, string>> = mediumWords;
  return (
    <Panel title="Bisher geschrieben" id="sent">
      {sent.length === 0 ? (
        <Empty>
          Noch keine Nachricht. Was Sie vermerken, steht auch{" "}
          {caseFileId ? "im Verlauf der Fallakte" : "bei den Kontakten der Person"}.
        </Empty>
      ) : (
        <ul className="mt-2 grid gap-4">
          {sent.map(({ id, template, locale, medium, sentAt, sentBy, left, text }) => (
            <li key={id}>
              <p className="font-bold">{occasions[template] ?? template}</p>
              <p className="text-soft">
                {formatInstant(sentAt)}, {media[medium] ?? medium},{" "}
                {languageWords[locale] ?? locale}
                {sentBy && `, ${sentBy}`}
                {left === "waits" && (
                  <>
                    {" "}
                    <Badge tone="asks">liegt im Postausgang</Badge>
                  </>
                )}
                {left === "dropped" && (
                  <>
                    {" "}
                    <Badge tone="not">nicht gesendet</Badge>
                  </>
                )}
              </p>
              <p className="max-w-152 wrap-anywhere whitespace-pre-line" dir="auto" lang={locale}>
                {text}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
