import { ErrorSummary } from "@/components/form/error-summary";
import type { NotedWeeks } from "@/domain/attendance/queries";
import { withLatePress } from "../../attendance/late-press";
import type { FormState } from "../../issue-sentence";
import { NotSaved } from "../../not-saved";
import { pageFormsOfNow } from "../../page-forms";
import {
  answerWords,
  certificateWords,
  declineSideWords,
  endMoveWords,
  officeAnswerWords,
  reasonWords,
} from "../../words";
import { type Standing, StandsNow, standsNowWords } from "./stands-now";

/** What can be typed or chosen on a referral's page, or on that of its link. */
const referralLabels = {
  fields: "Angaben",
  consented: "Einwilligung",
  givenHow: "Wie wurde eingewilligt",
  expiresOn: "Gilt bis",
  message: "Nachricht",
  agrees: "Bestätigung",
  answer: "Antwort",
  side: "Wer sagt ab",
  reason: "Grund",
  day: "Tag",
  plannedEnd: "Geplantes Ende",
  certificate: "Zertifikat",
  note: "Bemerkung",
  newsNote: "Bemerkung",
  deletionNote: "Bemerkung",
  why: "Warum",
  mail: "E-Mail-Adresse",
  week: "Woche",
};

const names = [
  ...(["agrees", "answer", "side", "reason", "day", "plannedEnd", "certificate"] as const),
  ...(["why", "note", "newsNote", "deletionNote", "message"] as const),
];

const agreesWords = { yes: "Stimmt", no: "Stimmt nicht" };

/** The forms about a referral on its page. */
export function referralForms<Form extends string>(
  forms: readonly Form[],
  token: string | undefined,
) {
  return pageFormsOfNow(forms, token, referralLabels);
}

type Props = {
  readonly referral: Standing;
  readonly form: FormState;
  /** What is noted of who came, as it stands now. */
  readonly weeks?: NotedWeeks;
};

/** What is wrong with a form about a referral; of one that came too late how it stands, and what was typed. */
export function ReferralErrors({ referral, form, weeks = [] }: Props) {
  const isOfWeek = form.value("week") !== "";
  if (form.asks("notNow") && !isOfWeek) {
    const sentence = `Das geht im jetzigen Stand nicht mehr. ${standsNowWords(referral)}`;
    return <LateWords sentence={sentence} form={form} ofOffice={referral.ofOffice} />;
  }
  return (
    <>
      <ErrorSummary
        title="Bitte prüfen Sie Ihre Angaben"
        issues={withLatePress(form, form.summary, weeks)}
      />
      {form.asks("changedMeanwhile") && !isOfWeek && (
        <p className="note mt-3 max-w-prose">
          <StandsNow referral={referral} />
        </p>
      )}
    </>
  );
}

type LateProps = {
  /** What is so by now, without a full stop. */
  readonly sentence: string;
  readonly form: FormState;
  readonly ofOffice?: boolean;
};

/** A form about a referral that came too late, with what was typed. */
export function LateWords({ sentence, form, ofOffice = false }: LateProps) {
  // The planned end stands in the form before anybody answers: of another answer it is no part.
  const hasEnd = ["", "started"].includes(form.value("answer"));
  return (
    <NotSaved
      sentence={sentence}
      form={form}
      labels={referralLabels}
      names={names.filter((name) => hasEnd || name !== "plannedEnd")}
      choices={{
        agrees: agreesWords,
        answer: ofOffice ? officeAnswerWords : answerWords,
        side: declineSideWords,
        reason: reasonWords,
        certificate: certificateWords,
        why: endMoveWords,
      }}
    />
  );
}
