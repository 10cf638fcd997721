import { Icon } from "@/components/icon";
import { berlinDate } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { type Query, queryValue } from "../../page-tools";
import { reportAsTyped } from "../../referrals/[id]/claim-words";
import { LateWords, ReferralErrors, referralForms } from "../../referrals/[id]/referral-errors";
import { AnswerFrame } from "./answer-frame";
import { ClosedLink } from "./closed";
import { OpenedReferral } from "./opened";
import { type Asked, answerPage, readAsked } from "./read-asked";

type Props = { params: Promise<{ token: string }>; searchParams: Query };

const formNames = ["answer", "answer-report"] as const;

/**
 * One referral for who has the link of a mail. Looking at the address shows nothing of the person:
 * programs that check mails look at addresses, but press no button.
 */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { token } = await params;
  const asked = await readAsked(token);
  const done = await queryValue(searchParams, "done");
  const draft = await queryValue(searchParams, "draft");
  const { forms, back, isLate } = await referralForms(formNames, draft);
  if (!asked) return <ClosedLink token={token} asked={done === "linkAsked"} late={back} />;
  const { opened } = asked;
  const form = forms.of("answer-report", {
    plannedEnd: opened?.plannedEnd ?? "",
    ...(opened?.correctable && reportAsTyped(opened)),
  });
  const notice = noticeFor(done);
  return (
    <AnswerFrame title={asked.isOffer ? `Vermittlung zu „${asked.target}“` : "Vermittlung"}>
      <p className="mt-1 text-soft">
        An {asked.recipient}, vom {formatShortDate(berlinDate(asked.sentAt))}
      </p>
      {notice && (
        <p className="badge mt-3 bg-fits-tint text-fits" role="status">
          <Icon name="check" />
          {notice}
        </p>
      )}
      {back && <Errors opened={opened} form={back} weeks={asked.weeks} />}
      {opened ? (
        <OpenedReferral {...{ token, opened, form, isLate }} weeks={asked.weeks} />
      ) : (
        <Cover token={token} asked={asked} />
      )}
    </AnswerFrame>
  );
}

/** Hours after its data were opened they are folded again: what was typed until then is not lost. */
function Errors({ opened, form, weeks }: Pick<Asked, "opened" | "weeks"> & { form: FormState }) {
  if (opened) return <ReferralErrors referral={opened} form={form} weeks={weeks} />;
  return (
    <LateWords
      form={form}
      sentence="Die Angaben waren zu lange offen. Bitte öffnen Sie sie noch einmal, und antworten Sie dann"
    />
  );
}

/** What is wanted, before anything of the person is shown. */
const coverWords: Record<Asked["asks"], string> = {
  answer: "Eine Person möchte zu Ihnen.",
  decide: "Eine Person steht bei Ihnen auf der Warteliste. Bitte sagen Sie, ob ein Platz frei ist.",
  begin: "Sie haben eine Person angenommen. Bitte sagen Sie, ob sie angefangen hat.",
  attend:
    "Eine Person nimmt bei Ihnen teil. Bitte notieren Sie jede Woche, ob sie da war, und am Ende, wie es ausging.",
  end: "Die Teilnahme einer Person bei Ihnen ist über ihr geplantes Ende. Bitte sagen Sie, wie sie ausging.",
  nothing: "Hier steht, wie es um die Vermittlung einer Person an Sie steht.",
};

function Cover({ token, asked }: { token: string; asked: Asked }) {
  return (
    <>
      <p className="mt-4">
        {coverWords[asked.asks]} Sie hat eingewilligt, dass Sie bestimmte Angaben über sie erfahren.
        Verwenden Sie diese nur für die Vermittlung, geben Sie sie nicht weiter, und löschen Sie
        sie, wenn Sie sie nicht mehr brauchen.
      </p>
      <form className="mt-4" action={`${answerPage(token)}/open`} method="post">
        <button className="button" type="submit">
          <Icon name="forward" />
          Angaben öffnen
        </button>
      </form>
      <p className="mt-3 text-soft">
        {asked.asks === "answer" &&
          "Mit dem Öffnen gilt die Vermittlung als bei Ihnen angekommen. "}
        Der Link gilt bis {formatInstant(asked.expiresAt)} Uhr.
      </p>
    </>
  );
}
