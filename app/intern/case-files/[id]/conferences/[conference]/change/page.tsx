import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../../../change-form";
import { Desk } from "../../../../../desk";
import { HourQuestions } from "../../../../../hour-questions";
import { formState } from "../../../../../issue-sentence";
import {
  idFrom,
  inItsCaseFile,
  orNotFound,
  type Query,
  queryValue,
} from "../../../../../page-tools";
import { TakenHour } from "../../../../../taken-hour";
import { ConferenceFields } from "../../conference-fields";
import { hourOf } from "../../conference-hour";
import { conferenceLabels } from "../../conference-words";

type Props = { params: Promise<{ id: string; conference: string }>; searchParams: Query };

/** A planned conference is changed or put to another day. */
export default async function ChangeConferencePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, conference: conferenceId } = await params;
  const { conference, ...file } = await orNotFound(
    readConference(actor, { id: idFrom(conferenceId) }),
  );
  if (conference.state !== "planned") notFound();
  const part = `conferences/${conferenceId}/change`;
  await inItsCaseFile({ id, caseFileId: file.caseFileId, part }, searchParams);
  const draft = await loadDraft("conference-change", await queryValue(searchParams, "draft"));
  const { about, topics, day, time, until, medium, place, agenda, note } = conference;
  const form = formState(draft, conferenceLabels, {
    ...{ about, topics, day, time, until, medium },
    ...{ place: place ?? "", agenda: agenda ?? "", note: note ?? "" },
  });
  const address = `/intern/case-files/${id}/conferences/${conference.id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallkonferenz ${file.publicCode}`}
      heading="Fallkonferenz ändern"
      lead={<a href={address}>Zur Fallkonferenz</a>}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <Panel title="Was geplant ist">
        <p className="mt-1 text-soft">
          Wer schon eingeladen ist, bekommt Änderungen von Zeit und Ort von selbst gesagt.
        </p>
        <ChangeForm action={`${address}/save`} form={form} version={conference.version}>
          <HourQuestions form={form} />
          <TakenHour
            actor={actor}
            form={form}
            planned={{ personId: file.personId, insteadOf: conference.id, ...hourOf(form) }}
          />
          <ConferenceFields form={form} />
          <button className="button mt-4" type="submit">
            Änderungen speichern
          </button>
        </ChangeForm>
      </Panel>
    </Desk>
  );
}
