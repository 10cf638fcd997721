import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { readAttendance } from "@/domain/attendance/queries";
import { noteReceipt } from "@/domain/referral/answer";
import { readReferral } from "@/domain/referral/queries";
import { Desk } from "../../desk";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { ReferralBadge } from "../referral-badge";
import { AnswerPanel, CorrectPanel } from "./answer-panel";
import { CaseworkerPanels } from "./caseworker-panels";
import { reportAsTyped } from "./claim-words";
import { proposedExpiry, standingExpiry } from "./consent-wording";
import { DraftPanel } from "./draft-panel";
import { History } from "./history";
import { LinkPanel } from "./link-panel";
import { PlacementPanel } from "./placement-panel";
import { ReferralErrors, referralForms } from "./referral-errors";
import { Shared } from "./shared";
import { TakeBackPanel } from "./take-back-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

const formNames = ["referral", "referral-answer", "referral-disclosure", "attendance"] as const;

/** Opening a referral for the first time is how its carrier receives it. */
async function open(actor: StaffActor, id: string) {
  if (actor.role === "carrierEditor") await orNotFound(noteReceipt(actor, { id }));
  return orNotFound(readReferral(actor, { id }));
}

export default async function ReferralPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const referral = await open(actor, id);
  const draft = await queryValue(searchParams, "draft");
  const { forms, back } = await referralForms(formNames, draft);
  const form = forms.of("referral");
  const answer = forms.of("referral-answer", {
    plannedEnd: referral.plannedEnd ?? "",
    // A report that can still be put right is shown as it was made.
    ...(referral.correctable && reportAsTyped(referral)),
  });
  const disclosure = forms.of("referral-disclosure", {
    fields: referral.shared.map(({ field }) => field),
    expiresOn: standingExpiry(referral) ?? proposedExpiry(referral),
    message: referral.message ?? "",
  });
  const weeks = referral.placement ? await readAttendance(actor, { id }) : [];
  const caseworker = may(actor, "referral.confirm", {});
  const person = referral.name ?? `Person ${referral.publicCode}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`Vermittlung ${referral.publicCode} → ${referral.target}`}
      heading={
        <>
          <bdi>{person}</bdi> → {referral.target}
        </>
      }
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        <span className="flex flex-wrap items-center gap-3">
          <ReferralBadge referral={referral} />
          {caseworker && <a href={`/intern/case-files/${referral.caseFileId}`}>Zur Fallakte</a>}
        </span>
      }
    >
      {back && <ReferralErrors referral={referral} form={back} weeks={weeks} />}
      {caseworker && referral.rulesMissing && (
        <p className="note mt-3">
          {referral.recipient} hat die Regeln zum Datenschutz noch nicht angenommen. Erst danach
          kann die Vermittlung gesendet werden.{" "}
          <a href={`/intern/carriers/${referral.carrierId}#rules`}>Zur Seite des Trägers</a>
        </p>
      )}
      {referral.state === "draft" ? (
        <DraftPanel
          actor={actor}
          referral={referral}
          form={form}
          disclosure={disclosure}
          change={(await queryValue(searchParams, "step")) === "fields"}
        />
      ) : (
        <Shared referral={referral} caseworker={caseworker} />
      )}
      <PlacementPanel {...{ actor, referral, weeks, form }} endDraft={draft} />
      {caseworker && <CaseworkerPanels referral={referral} form={form} />}
      {!caseworker && referral.correctable && <CorrectPanel referral={referral} form={answer} />}
      {referral.answers.length > 0 && referral.consentGone !== "withdrawn" && (
        <AnswerPanel referral={referral} form={answer} caseworker={caseworker} />
      )}
      {caseworker && <LinkPanel referral={referral} form={form} />}
      <History events={referral.events} ofOffice={referral.ofOffice} />
      {caseworker && <TakeBackPanel referral={referral} form={form} />}
    </Desk>
  );
}
