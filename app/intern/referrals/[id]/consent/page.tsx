import { isDeepStrictEqual } from "node:util";
import { notFound } from "next/navigation";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel, Terms } from "@/components/panel";
import { may } from "@/domain/access/may";
import { requireStaff } from "@/domain/access/session";
import type { SharedValue } from "@/domain/consent/fields";
import { expiryProblem } from "@/domain/referral/give-consent";
import { readReferral } from "@/domain/referral/queries";
import { berlinDate } from "@/lib/clock";
import type { IssueCode } from "@/lib/errors";
import { type Draft, loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { formatShortDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import { ChangeForm } from "../../../change-form";
import { ChangedSince } from "../../../changed-since";
import { ConsentGivenFields } from "../../../consent-given-fields";
import { ConsentWording } from "../../../consent-wording";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { sharedFieldWords } from "../../../words";
import { proposedExpiry, proposedRenewal, referralWording } from "../consent-wording";
import { ReceiptLink } from "../receipt-link";
import { sharedValue } from "../shared-value";
import { SureConsentEnds } from "../sure-consent-ends";
import { renewalOf } from "./renewal";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

const labels = {
  consented: "Einwilligung",
  givenHow: "Wie wurde eingewilligt",
  expiresOn: "Gilt bis",
};

/** The form with a day on which no consent can end, as if it had been sent. */
const refused = (draft: Draft, day: string, code: IssueCode): Draft => ({
  ...draft,
  fields: { ...draft.fields, expiresOn: day },
  issues: [
    ...draft.issues.filter(({ field }) => field !== "expiresOn"),
    { field: "expiresOn", code },
  ],
});

/** A consent is given anew while its referral goes on: what goes, until when, and the wording, on one page. */
export default async function RenewConsentPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  if (!may(actor, "consent.renew", {})) notFound();
  const referral = await orNotFound(readReferral(actor, { id }));
  if (!referral.renewable || !referral.consent) notFound();
  const draft = await loadDraft("renew-consent", await queryValue(searchParams, "draft"));
  const { withdrawnAt, expiresOn } = referral.consent;
  // Who has taken it back is asked as if for the first time.
  const proposed = withdrawnAt
    ? proposedExpiry(referral)
    : proposedRenewal(referral, plainDate.parse(expiresOn));
  const asked =
    fieldValue(draft.fields, "expiresOn") ||
    ((await queryValue(searchParams, "until")) ?? proposed);
  // Nobody hears a wording, or gets a sheet, with a day that would be refused afterwards.
  const problem = expiryProblem(asked);
  const form = formState(problem ? refused(draft, asked, problem) : draft, labels, {
    expiresOn: asked,
  });
  const until = problem ? proposed : plainDate.parse(asked);
  const renewal = await renewalOf(actor, referral, until);
  const facts = translator("de", "facts");
  const address = `/intern/referrals/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`Einwilligung erneuern ${referral.publicCode}`}
      heading="Einwilligung erneuern"
      lead={
        <a href={address}>
          <bdi>{referral.name}</bdi> → {referral.target}
        </a>
      }
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <div className="grid items-start gap-x-5 lg:grid-cols-2">
        <Panel title="Das wird weitergegeben">
          <p className="mt-1 text-soft">
            Dieselben Angaben wie bisher, mit ihrem Stand von heute.{" "}
            {withdrawnAt
              ? `Am ${formatShortDate(berlinDate(withdrawnAt))} wurde die Einwilligung zurückgenommen: Bitte fragen Sie, ob die Person wirklich wieder zustimmt.`
              : `Bisher galt die Einwilligung bis ${formatShortDate(expiresOn)}.`}
          </p>
          <Terms
            unknown="nicht bekannt"
            rows={[
              ...renewal.shared.map(
                (value) =>
                  [
                    sharedFieldWords[value.field],
                    <Renewed key={value.field} {...{ value, facts }} agreed={referral.shared} />,
                  ] as const,
              ),
              ["Nachricht", referral.message ?? "keine"],
            ]}
          />
          <form className="mt-3" action={`${address}/consent`} method="get">
            <TextField
              name="until"
              label="Einwilligung gilt bis"
              hint={
                referral.plannedEnd
                  ? `Geplantes Ende: ${formatShortDate(plainDate.parse(referral.plannedEnd))}`
                  : undefined
              }
              value={asked}
              error={problem ? form.error("expiresOn") : undefined}
              type="date"
            />
            <button className="button quiet mt-3" type="submit">
              Wortlaut mit diesem Tag zeigen
            </button>
          </form>
        </Panel>
        {problem ? (
          <Panel title="Einwilligung">
            <p className="note mt-2" id="expiresOn">
              Mit diesem Tag kann niemand einwilligen. Bitte wählen Sie zuerst einen anderen.
            </p>
          </Panel>
        ) : (
          <Panel title="Einwilligung">
            {referral.languages && (
              <ConsentWording
                languages={referral.languages}
                wording={(locale) => referralWording(locale, renewal)}
              />
            )}
            <ReceiptLink id={id} until={until} />
            <ChangeForm action={`${address}/consent/send`} form={form} version={referral.version}>
              <input type="hidden" name="expiresOn" value={until} />
              <ChangedSince about={id} form={form} asked={referral.asked} />
              <ConsentGivenFields form={form} />
              {/* Where the summary of what is wrong leads: the day itself stands in the other form. */}
              <div id="expiresOn">
                <SureConsentEnds form={form} />
              </div>
              <button className="button mt-4" type="submit">
                Einwilligung erneuern
              </button>
            </ChangeForm>
          </Panel>
        )}
      </div>
    </Desk>
  );
}

type RenewedProps = {
  readonly value: SharedValue;
  readonly agreed: readonly SharedValue[];
  readonly facts: Parameters<typeof sharedValue>[1];
};

/** What would go, and what of it is not as it was agreed to. */
function Renewed({ value, agreed, facts }: RenewedProps) {
  const before = agreed.find(({ field }) => field === value.field);
  const now = sharedValue(value, facts) ?? "nicht bekannt";
  if (!before || isDeepStrictEqual(before, value)) return <bdi className="block w-fit">{now}</bdi>;
  return (
    <>
      <b>
        <bdi>{now}</bdi>
      </b>{" "}
      <span className="text-soft">
        (neu; bisher <bdi>{sharedValue(before, facts) ?? "nicht bekannt"}</bdi>)
      </span>
    </>
  );
}
