import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import { listTheirConferences } from "@/domain/case-file/withdrawing";
import { readReferral } from "@/domain/referral/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../change-form";
import { Desk } from "../../desk";
import { type FormState, formState } from "../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { NotAnyMore } from "./not-any-more";
import type { Referral } from "./shared";
import { StandsNow } from "./stands-now";
import { conferenceLabels, TheirConferences } from "./their-conferences";

export type TakingBackPage = { params: Promise<{ id: string }>; searchParams: Query };

type Asked = {
  readonly actor: StaffActor;
  readonly referral: Referral;
  /** The recipient sits at a conference about the person that is still to come. */
  readonly isInvited: boolean;
};

type Props = TakingBackPage & {
  readonly form: "withdrawing" | "entered-in-error";
  readonly to: Referral["withdrawals"][number];
  readonly question: string;
  /** Where the answer goes, below the page of the referral. */
  readonly action: string;
  readonly yes: string;
  /** What follows of it. */
  readonly follows: (asked: Asked) => ReactNode;
  readonly why: (form: FormState, referral: Referral) => ReactNode;
};

/** What a referral that is taken back, or never was meant, leaves behind is said and asked before. */
export async function TakingBack({ params, searchParams, follows, why, ...asked }: Props) {
  const { question, to } = asked;
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const conferences = await orNotFound(listTheirConferences(actor, { id }));
  const referral = await orNotFound(readReferral(actor, { id }));
  if (!may(actor, "referral.withdraw", {})) notFound();
  const draft = await loadDraft(asked.form, await queryValue(searchParams, "draft"));
  const form = formState(draft, { ...conferenceLabels(conferences), why: "Warum" });
  const address = `/intern/referrals/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`${question} ${referral.publicCode}`}
      heading={question}
      lead={
        <a href={address}>
          <bdi>{referral.name}</bdi> → {referral.target}
        </a>
      }
    >
      {referral.withdrawals.includes(to) ? (
        <>
          <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
          {form.asks("changedMeanwhile") && (
            <p className="note mt-3 max-w-prose">
              <StandsNow referral={referral} />
            </p>
          )}
          <Panel title="Was dann geschieht">
            {follows({ actor, referral, isInvited: conferences.length > 0 })}
            <ChangeForm
              action={`${address}/${asked.action}`}
              form={form}
              version={referral.version}
            >
              <TheirConferences
                conferences={conferences}
                recipient={referral.recipient}
                form={form}
              />
              {why(form, referral)}
              <p className="mt-4 flex flex-wrap gap-2">
                <button className="button" type="submit">
                  {asked.yes}
                </button>
                <a className="button quiet" href={address}>
                  Nein, zurück
                </a>
              </p>
            </ChangeForm>
          </Panel>
        </>
      ) : (
        <NotAnyMore referral={referral} why={form.value("why")} />
      )}
    </Desk>
  );
}
