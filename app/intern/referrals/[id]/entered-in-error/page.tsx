import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { may } from "@/domain/access/policy";
import { requireStaff } from "@/domain/access/session";
import { listTheirConferences } from "@/domain/case-file/withdrawing";
import { listPlannedAbout } from "@/domain/follow-up/of-placement";
import { readReferral } from "@/domain/referral/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../change-form";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { NotAnyMore } from "../not-any-more";
import { conferenceLabels, TheirConferences } from "../withdrawing/their-conferences";
import { WhatIsLost } from "./what-is-lost";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What goes with a referral that was entered in error is said before it goes. */
export default async function EnteredInErrorPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const planned = await orNotFound(listPlannedAbout(actor, { referralId: id }));
  const conferences = await orNotFound(listTheirConferences(actor, { id }));
  const referral = await orNotFound(readReferral(actor, { id }));
  if (!may(actor, "referral.withdraw", {})) notFound();
  const draft = await loadDraft("entered-in-error", await queryValue(searchParams, "draft"));
  const form = formState(draft, { ...conferenceLabels(conferences), why: "Warum" });
  if (!referral.withdrawals.includes("enteredInError")) {
    const question = "Irrtümlich angelegt?";
    return <NotAnyMore {...{ actor, referral, question }} why={form.value("why")} />;
  }
  const address = `/intern/referrals/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`Irrtümlich angelegt? ${referral.publicCode}`}
      heading="Irrtümlich angelegt?"
      lead={
        <a href={address}>
          <bdi>{referral.name}</bdi> → {referral.target}
        </a>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <Panel title="Was dann geschieht">
        <WhatIsLost referral={referral} planned={planned} isInvited={conferences.length > 0} />
        <ChangeForm
          action={`${address}/entered-in-error/send`}
          form={form}
          version={referral.version}
        >
          <TheirConferences conferences={conferences} recipient={referral.recipient} form={form} />
          <TextArea
            {...form.field("why")}
            label={referral.placement ? "Warum war es ein Irrtum?" : "Warum? (freiwillig)"}
            hint="Steht danach im Verlauf."
            rows={2}
          />
          <p className="mt-4 flex flex-wrap gap-2">
            <button className="button" type="submit">
              Ja, sie war irrtümlich angelegt
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
