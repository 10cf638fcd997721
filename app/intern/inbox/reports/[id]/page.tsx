import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import { requireStaff } from "@/domain/access/session";
import { readPageReport } from "@/domain/page-report/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { ChangeForm } from "../../../change-form";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { noticeFor } from "../../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { languageWords, reportKindWords } from "../../../words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function ReportPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const report = await orNotFound(readPageReport(actor, { id }));
  const draft = await loadDraft("page-report-settle", await queryValue(searchParams, "draft"));
  const form = formState(draft, { note: "Notiz" }, { note: report.note ?? "" });
  const address = `/${report.locale}${report.page}`;
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title={`Meldung zu ${address}`}
      heading="Hier stimmt etwas nicht"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={report.done ? "Erledigt" : "Offen"}
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <Panel title="Was gemeldet wurde">
        <Terms
          unknown="nichts gesagt"
          rows={[
            [
              "Seite",
              <a
                key="page"
                className="inline-flex min-h-8 items-center [overflow-wrap:anywhere]"
                href={address}
              >
                {address}
              </a>,
            ],
            ["Sprache", languageWords[report.locale]],
            ["Was nicht stimmt", report.kind && reportKindWords[report.kind]],
            ["Text", report.text && <Written key="text" text={report.text} lang={report.locale} />],
            ["Antwort an", report.contact && <bdi key="contact">{report.contact}</bdi>],
            ["Antwort bis", report.answerBy && formatInstant(report.answerBy)],
            ["Gemeldet", formatInstant(report.reportedAt)],
          ]}
        />
      </Panel>
      <Panel title="Bearbeiten">
        <ChangeForm
          action={`/intern/inbox/reports/${id}/settle`}
          form={form}
          version={report.version}
        >
          <TextArea
            {...form.field("note")}
            label="Notiz"
            hint="Was wurde geändert oder geantwortet?"
            rows={3}
          />
          <p className="mt-3">
            <button
              className="button"
              type="submit"
              name="event"
              value={report.done ? "reopen" : "settle"}
            >
              {report.done ? "Wieder öffnen" : "Erledigt"}
            </button>
          </p>
        </ChangeForm>
      </Panel>
      <p className="mt-4">
        <a href="/intern/inbox/reports">Zu allen Meldungen</a>
      </p>
    </Desk>
  );
}
