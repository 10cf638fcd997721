import { notFound } from "next/navigation";
import { RadioGroup } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { withdrawalAnswers } from "@/domain/case-conference/at-withdrawal";
import { listTheirConferences, withdrawingField } from "@/domain/case-file/withdrawing";
import { readReferral } from "@/domain/referral/queries";
import { loadDraft } from "@/lib/forms/draft";
import { whenWords } from "../../../appointments/appointment-words";
import { ChangeForm } from "../../../change-form";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { WhatFollows } from "./what-follows";
import { staysWords } from "./withdrawing-words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What a referral that is taken back leaves behind is said and asked before. */
export default async function WithdrawingPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const conferences = await orNotFound(listTheirConferences(actor, { id }));
  const referral = await orNotFound(readReferral(actor, { id }));
  if (!referral.withdrawals.includes("withdrawn")) notFound();
  const draft = await loadDraft("withdrawing", await queryValue(searchParams, "draft"));
  const form = formState(draft, {
    why: "Warum",
    ...Object.fromEntries(
      conferences.map((each) => [withdrawingField(each.id), `Fallkonferenz am ${whenWords(each)}`]),
    ),
  });
  const address = `/intern/referrals/${id}`;
  const { recipient } = referral;
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
          {conferences.map((each) => (
            <RadioGroup
              key={each.id}
              {...form.field(withdrawingField(each.id))}
              legend={`${recipient} ist zur Fallkonferenz am ${whenWords(each)} eingeladen. Was soll gelten?`}
              choices={withdrawalAnswers.map((value) => ({
                value,
                label: staysWords[value](each),
              }))}
            />
          ))}
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
