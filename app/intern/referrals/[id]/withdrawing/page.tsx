import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { may } from "@/domain/access/policy";
import { requireStaff } from "@/domain/access/session";
import { listTheirConferences } from "@/domain/case-file/withdrawing";
import { readReferral } from "@/domain/referral/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../change-form";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { NotAnyMore } from "../not-any-more";
import { conferenceLabels, TheirConferences } from "./their-conferences";
import { WhatFollows } from "./what-follows";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What a referral that is taken back leaves behind is said and asked before. */
export default async function WithdrawingPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const conferences = await orNotFound(listTheirConferences(actor, { id }));
  const referral = await orNotFound(readReferral(actor, { id }));
  if (!may(actor, "referral.withdraw", {})) notFound();
  const draft = await loadDraft("withdrawing", await queryValue(searchParams, "draft"));
  const form = formState(draft, { why: "Warum", ...conferenceLabels(conferences) });
  if (!referral.withdrawals.includes("withdrawn")) {
    const question = "Vermittlung zurückziehen?";
    return <NotAnyMore {...{ actor, referral, question }} why={form.value("why")} />;
  }
  const address = `/intern/referrals/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`Vermittlung zurückziehen? ${referral.publicCode}`}
      heading="Vermittlung zurückziehen?"
      lead={
        <a href={address}>
          <bdi>{referral.name}</bdi> → {referral.target}
        </a>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <Panel title="Was dann geschieht">
        <WhatFollows referral={referral} />
        <ChangeForm action={`${address}/withdraw`} form={form} version={referral.version}>
          <TheirConferences conferences={conferences} recipient={referral.recipient} form={form} />
          <TextField
            {...form.field("why")}
            label="Warum? (freiwillig)"
            hint="Steht danach im Verlauf."
          />
          <p className="mt-4 flex flex-wrap gap-2">
            <button className="button" type="submit">
              Ja, Vermittlung zurückziehen
            </button>
            <a className="button quiet" href={address}>
              Nein, zurück
            </a>
          </p>
        </ChangeForm>
      </Panel>
    </Desk>
  );
}
