import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { KeyField } from "@/components/form/key-field";
import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listConferences } from "@/domain/case-conference/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../desk";
import { HourQuestions } from "../../../hour-questions";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { TakenHour } from "../../../taken-hour";
import { candidatesFor } from "./candidates";
import { ConferenceFields } from "./conference-fields";
import { hourOf } from "./conference-hour";
import { conferenceLabels, invitedLabels } from "./conference-words";
import { ConferencesTable } from "./conferences-table";
import { InvitedFields } from "./invited-fields";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** All conferences of a case file, and the way to another one. */
export default async function ConferencesPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const { planned, past, ...file } = await orNotFound(listConferences(actor, { caseFileId: id }));
  const draft = await loadDraft("conference", await queryValue(searchParams, "draft"));
  const form = formState(
    draft,
    { ...conferenceLabels, ...invitedLabels },
    { about: "person", medium: "inPerson" },
  );
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallkonferenzen ${file.publicCode}`}
      heading="Fallkonferenzen"
      lead={
        <a href={`/intern/case-files/${id}`}>
          Fallakte: <bdi>{file.name}</bdi>
        </a>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {planned.length + past.length === 0 && (
        <Empty>
          Noch keine Fallkonferenz. Wenn mehrere Träger und Stellen dieselbe Person begleiten,
          planen sie hier gemeinsam die nächsten Schritte.
        </Empty>
      )}
      {planned.length > 0 && (
        <Panel title={`Geplant (${planned.length})`}>
          <ConferencesTable label="Geplant" caseFileId={id} rows={planned} />
        </Panel>
      )}
      {!file.closed && (
        <Panel title="Fallkonferenz planen" id="plan">
          <form action={`/intern/case-files/${id}/conferences/plan`} method="post" noValidate>
            <DraftField token={form.draft} />
            <KeyField value={form.value("key")} />
            <HourQuestions form={form} />
            <TakenHour
              actor={actor}
              form={form}
              planned={{ personId: file.personId, ...hourOf(form) }}
            />
            <ConferenceFields form={form} />
            <h3 className="mt-6 text-base">Wer eingeladen wird</h3>
            <p className="text-soft">Gesendet wird noch nichts.</p>
            <InvitedFields form={form} {...(await candidatesFor(actor))} />
            <button className="button mt-4" type="submit">
              Fallkonferenz planen
            </button>
          </form>
        </Panel>
      )}
      {past.length > 0 && (
        <Panel title={`Früher (${past.length})`}>
          <ConferencesTable label="Früher" caseFileId={id} rows={past} />
        </Panel>
      )}
    </Desk>
  );
}
