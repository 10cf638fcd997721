import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { Badge, Panel, Terms } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readMail, sendsMails } from "@/domain/mail/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { ChangeForm } from "../../change-form";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import {
  kindWord,
  mailCourse,
  mailEventWords,
  mailStateOf,
  mailTones,
  mailtoOf,
} from "../mail-words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };
type Mail = Awaited<ReturnType<typeof readMail>>;

export default async function MailPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const mail = await orNotFound(readMail(actor, { id }));
  const draft = await loadDraft("mail-move", await queryValue(searchParams, "draft"));
  const form = formState(draft, {});
  return (
    <Desk
      actor={actor}
      room="/intern/outbox"
      title={`Mail: ${kindWord(mail.kind)}`}
      heading={mail.subject}
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <Panel title="Wohin und wie es steht">
        <Terms
          unknown="–"
          rows={[
            ["An", <code key="recipient">{mail.recipient}</code>],
            ["Betreff", mail.subject],
            ["Anlass", kindWord(mail.kind)],
            [
              "Stand",
              <Badge key="state" tone={mailTones[mail.state]}>
                {mailStateOf(mail)}
              </Badge>,
            ],
            ...known("Was im Weg ist", mailCourse(mail, sendsMails())),
            ["Geschrieben", formatInstant(mail.createdAt)],
            ...known("Gilt bis", mail.expiresAt && formatInstant(mail.expiresAt)),
            ...known("Erledigt", mail.settledAt && formatInstant(mail.settledAt)),
          ]}
        />
      </Panel>
      <Panel title="Text">
        {mail.text === null ? (
          <p className="mt-2 text-soft">
            Der Text ist gelöscht: Er wird nur so lange aufbewahrt, bis die Mail angekommen ist.
          </p>
        ) : (
          <Text mail={mail} text={mail.text} />
        )}
      </Panel>
      {mail.events.length > 0 && (
        <ChangeForm
          className="mt-5 flex flex-wrap gap-2"
          action={`/intern/outbox/${id}/move`}
          form={form}
          version={mail.version}
        >
          {mail.events.map((event, index) => (
            <button
              key={event}
              className={`button ${index === 0 ? "" : "quiet"}`}
              type="submit"
              name="event"
              value={event}
            >
              {mailEventWords[event]}
            </button>
          ))}
        </ChangeForm>
      )}
      <p className="mt-4">
        <a href="/intern/outbox">Zum Postausgang</a>
      </p>
    </Desk>
  );
}

/** A row where there is something to be said. */
function known(term: string, value: string | null): (readonly [string, string])[] {
  return value ? [[term, value]] : [];
}

/** In a field, so that one key marks all of it to be copied. */
function Text({ mail, text }: { mail: Mail; text: string }) {
  return (
    <>
      <TextArea
        name="text"
        label="Zum Lesen und Kopieren"
        value={text}
        rows={Math.min(24, text.split("\n").length + 3)}
        readOnly
      />
      <p className="mt-3 flex flex-wrap gap-2">
        <a className="button quiet" href={mailtoOf({ ...mail, text })}>
          <Icon name="mail" />
          Im eigenen Mailprogramm öffnen
        </a>
        {mail.calendar && (
          <a className="button quiet" href={`/intern/outbox/${mail.id}/calendar.ics`}>
            <Icon name="calendar" />
            Kalenderdatei zum Anhängen
          </a>
        )}
      </p>
    </>
  );
}
