import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { readCaseFile } from "@/domain/case-file/queries";
import { loadDraft, loadDraftOfAny } from "@/lib/forms/draft";
import { translator } from "@/lib/i18n/translator";
import { contactLabels } from "../../contacts/contact-form";
import { spokenWord } from "../../contacts/contact-words";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { caseFileStateWords } from "../../words";
import { CaseAccess } from "./access-panel";
import { CaseAppointments } from "./appointments-panel";
import { CaseConferences } from "./conferences-panel";
import { CaseConsents } from "./consents-panel";
import { CaseContacts } from "./contacts-panel";
import { CaseDuplicates } from "./duplicates-panel";
import { CaseFiles } from "./files-panel";
import { CaseFollowUps } from "./follow-ups-panel";
import { HandedOver } from "./handed-over";
import { Needs } from "./needs";
import { CaseNextSteps } from "./next-steps-panel";
import { CaseNotes } from "./notes-panel";
import { CaseOwner } from "./owner-panel";
import { PageIndex } from "./page-index";
import { Person } from "./person";
import { CaseReferrals } from "./referrals-panel";
import { CaseState, RunsOn } from "./state-panel";
import { CaseSupportPlan } from "./support-plan-panel";
import { CaseTimeline } from "./timeline-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function CaseFilePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readCaseFile(actor, { id }));
  const facts = translator("de", "facts");
  const token = await queryValue(searchParams, "draft");
  const contact = await loadDraft("case-contact", token);
  // Presses beside what is listed here, which have no form to stand in again.
  const pressed = await loadDraftOfAny(["contact", "case-file-remove", "case-note-share"], token);
  const draft = await loadDraft("case-file", token);
  const form = formState(draft, {
    domain: "Bedarf",
    level: "Heutiger Stand",
    goal: "Ziel",
    state: "Stand",
    reason: "Grund",
    unmetReason: "Warum nicht gedeckt",
    dueOn: "Tag",
    aboutNote: "Worum es geht",
    newOwnerId: "Neue zuständige Person",
    title: "Was ist es?",
    file: "Datei",
  });
  /** Another case file of the person goes on: what is new belongs there. */
  const rests = file.goesOnIn !== null;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallakte ${file.publicCode}`}
      heading={<bdi>{file.person.name}</bdi>}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${caseFileStateWords[file.state]}, ${spokenWord(file.languages.spoken)}, Kennung ${file.publicCode}, zuständig: ${file.owner}`}
    >
      <RunsOn file={file} />
      <HandedOver file={file} isTheirs={may(actor, "caseFile.seeHandedOver", file)} />
      <p className="mt-3 flex flex-wrap gap-2">
        {!rests && (
          <>
            <a className="button" href={`/intern/case-files/${id}/matching`}>
              <Icon name="search" />
              Passende Angebote
            </a>
            <a className="button quiet" href={`/intern/case-files/${id}/profile`}>
              <Icon name="join" />
              Angaben ändern
            </a>
          </>
        )}
        <a className="button quiet" href={`/intern/messages/${file.personId}`}>
          <Icon name="chat" />
          Nachricht schreiben
        </a>
        {may(actor, "audit.ofCaseFile", file) && (
          <a className="button quiet" href={`/intern/case-files/${id}/audit`}>
            <Icon name="log" />
            Zugriffsprotokoll
          </a>
        )}
      </p>
      <ErrorSummary
        title="Bitte prüfen Sie Ihre Angaben"
        issues={[
          ...form.summary,
          ...[contact, pressed.draft].flatMap((each) => formState(each, contactLabels).summary),
        ]}
      />
      <PageIndex />
      <CaseNextSteps file={file} />
      <Needs
        caseFileId={id}
        needs={file.needs}
        form={form}
        open={"domain" in draft.fields}
        rests={rests}
      />
      <CaseReferrals caseFileId={id} referrals={file.referrals} rests={rests} />
      <CaseAppointments actor={actor} caseFileId={id} rests={rests} />
      <CaseSupportPlan actor={actor} caseFileId={id} />
      <CaseConferences actor={actor} caseFileId={id} rests={rests} />
      <CaseFollowUps
        caseFileId={id}
        followUps={file.followUps}
        form={form}
        open={"dueOn" in draft.fields}
        rests={rests}
      />
      <CaseContacts
        actor={actor}
        caseFileId={id}
        language={file.languages.spoken}
        draft={contact}
        rests={rests}
      />
      <CaseNotes actor={actor} caseFileId={id} rests={rests} />
      <Person
        id={id}
        person={file.person}
        languages={file.languages}
        requests={file.requests}
        goesOnIn={file.goesOnIn}
        facts={facts}
      />
      <CaseDuplicates actor={actor} caseFileId={id} />
      <CaseAccess actor={actor} file={file} />
      <CaseConsents actor={actor} caseFileId={id} />
      <CaseFiles
        actor={actor}
        caseFileId={id}
        form={form}
        open={"title" in draft.fields}
        rests={rests}
      />
      <CaseTimeline actor={actor} caseFileId={id} query={searchParams} facts={facts} />
      <CaseState file={file} form={form} open={"reason" in draft.fields} />
      <CaseOwner
        file={file}
        form={form}
        open={"newOwnerId" in draft.fields}
        isOwn={file.ownerId === actor.userId}
      />
    </Desk>
  );
}
