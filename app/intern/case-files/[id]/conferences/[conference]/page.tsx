import { requireStaff } from "@/domain/access/session";
import { whenWords } from "@/domain/case-conference/frame-words";
import { readConference } from "@/domain/case-conference/queries";
import { Desk } from "../../../../desk";
import { noticeFor } from "../../../../notices";
import { pageForms } from "../../../../page-forms";
import {
  idFrom,
  inItsCaseFile,
  isAboutRemoved,
  orNotFound,
  type Query,
  queryValue,
} from "../../../../page-tools";
import { stepLabels } from "../../support-plan/plan-words";
import { conferenceStateWords, invitedLabels } from "../conference-words";
import { AboutPanel } from "./about-panel";
import { ConferenceErrors } from "./conference-errors";
import { ConsentPanel } from "./consent-panel";
import { DecisionsPanel } from "./decisions-panel";
import { DeletionPanel } from "./deletion-panel";
import { InvitedPanel } from "./invited-panel";
import { MinutesPanel } from "./minutes-panel";
import { CancelPanel, HoldPanel, TakeHoldBackPanel } from "./settle-panels";
import { conferenceForms } from "./shared";
import { TellPersonPanel } from "./tell-person-panel";

type Props = { params: Promise<{ id: string; conference: string }>; searchParams: Query };

const labels = {
  ...invitedLabels,
  givenOn: "Eingewilligt am",
  givenHow: "Wie wurde eingewilligt?",
  consented: "Einverständnis",
  came: "Wer da war",
  minutes: "Protokoll",
  reason: "Grund",
  invitedOn: "Selbst eingeladen am",
  ...stepLabels,
  goalId: "Ziel",
};

/** One conference: what is planned, who comes, with whose consent, and what came of it. */
export default async function ConferencePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, conference: conferenceId } = await params;
  const file = await orNotFound(readConference(actor, { id: idFrom(conferenceId) }));
  const place = { id, caseFileId: file.caseFileId, part: `conferences/${conferenceId}` };
  await inItsCaseFile(place, searchParams);
  const { conference } = file;
  const address = `/intern/case-files/${id}/conferences/${conference.id}`;
  const forms = await pageForms(conferenceForms, await queryValue(searchParams, "draft"), labels);
  const { state, deeds } = conference;
  const same = { address, conference, file, forms };
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallkonferenz ${file.publicCode}`}
      heading={`Fallkonferenz am ${whenWords(conference)}`}
      lead={
        <>
          {conferenceStateWords[state]},{" "}
          <a href={`/intern/case-files/${id}`}>
            Fallakte: <bdi>{file.name}</bdi>
          </a>
          , <a href={`/intern/case-files/${id}/conferences`}>alle Fallkonferenzen</a>
        </>
      }
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <ConferenceErrors forms={forms} isRemoved={await isAboutRemoved(searchParams)} />
      <DeletionPanel {...same} />
      <TellPersonPanel {...same} />
      <AboutPanel {...same} />
      {(state === "planned" || (state === "held" && conference.about === "person")) && (
        <ConsentPanel {...same} />
      )}
      <InvitedPanel actor={actor} {...same} />
      {deeds.includes("hold") && <HoldPanel {...same} />}
      {deeds.includes("decide") && conference.about === "person" && (
        <DecisionsPanel actor={actor} {...same} />
      )}
      {deeds.includes("minute") && <MinutesPanel {...same} />}
      {deeds.includes("takeBack") && <TakeHoldBackPanel {...same} />}
      {deeds.includes("cancel") && <CancelPanel {...same} />}
    </Desk>
  );
}
