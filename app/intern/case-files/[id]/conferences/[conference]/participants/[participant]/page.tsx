import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../../../../change-form";
import { Desk } from "../../../../../../desk";
import { formState, savedMeanwhile } from "../../../../../../issue-sentence";
import {
  idFrom,
  inItsCaseFile,
  orNotFound,
  type Query,
  queryValue,
} from "../../../../../../page-tools";

type Props = {
  params: Promise<{ id: string; conference: string; participant: string }>;
  searchParams: Query;
};

/** Somebody who is invited: who comes for them and their address, or that they are not expected. */
export default async function ParticipantPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, conference: conferenceId, participant: participantId } = await params;
  const { conference, ...file } = await orNotFound(
    readConference(actor, { id: idFrom(conferenceId) }),
  );
  const participant = conference.participants.find((each) => each.id === participantId);
  if (!participant) notFound();
  const part = `conferences/${conferenceId}/participants/${participantId}`;
  await inItsCaseFile({ id, caseFileId: file.caseFileId, part }, searchParams);
  const draft = await loadDraft("conference-participant", await queryValue(searchParams, "draft"));
  const form = formState(
    draft,
    { member: "Wer kommt", mail: "E-Mail-Adresse" },
    { member: participant.member ?? "", mail: participant.mail ?? "" },
  );
  const address = `/intern/case-files/${id}/conferences/${conference.id}`;
  const own = `${address}/participants/${participant.id}`;
  const isLast = conference.participants.length === 1;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallkonferenz ${file.publicCode}`}
      heading={<bdi>{participant.name}</bdi>}
      lead={<a href={address}>Zur Fallkonferenz</a>}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {conference.state !== "planned" ? (
        <p className="mt-4">
          Diese Konferenz ist nicht mehr geplant: Hier ändert sich nichts mehr.
        </p>
      ) : (
        <>
          <Panel title="Wer kommt">
            <ChangeForm action={`${own}/save`} form={form} version={conference.version}>
              <TextField
                {...form.field("member")}
                note={savedMeanwhile(form.saved("member"))}
                label="Name (freiwillig)"
                dir="auto"
              />
              <TextField
                {...form.field("mail")}
                note={savedMeanwhile(form.saved("mail"))}
                label="E-Mail-Adresse (freiwillig)"
                hint="Wird sie geändert, gilt die Einladung an die alte Adresse nicht mehr."
                type="email"
              />
              <button className="button mt-4" type="submit">
                Speichern
              </button>
            </ChangeForm>
          </Panel>
          <Panel title="Von der Liste nehmen">
            {isLast ? (
              <p className="mt-1 text-soft">
                Sonst ist niemand eingeladen. Setzen Sie erst jemand anderes auf die Liste, oder
                sagen Sie die Konferenz ab.
              </p>
            ) : (
              <form action={`${own}/remove`} method="post">
                <input type="hidden" name="version" value={conference.version} />
                <p className="mt-1 text-soft">
                  {participant.invitedAt
                    ? "Wer schon eingeladen ist, bekommt eine Absage."
                    : "Eingeladen ist hier noch niemand."}
                </p>
                <button className="button quiet mt-3" type="submit">
                  Von der Liste nehmen
                </button>
              </form>
            )}
          </Panel>
        </>
      )}
    </Desk>
  );
}
