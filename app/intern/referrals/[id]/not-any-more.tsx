import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import type { readReferral } from "@/domain/referral/queries";
import { Desk } from "../../desk";
import { officeReferralStateWords, referralStateWords } from "../../words";

type Props = {
  readonly actor: StaffActor;
  readonly referral: Awaited<ReturnType<typeof readReferral>>;
  /** What was asked. */
  readonly question: string;
  /** What was just being typed: it may still be of use elsewhere. */
  readonly why: string;
};

/** Somebody was first, or it was never so: what is so now, instead of a page that is not there. */
export function NotAnyMore({ actor, referral, question, why }: Props) {
  const { id, state, ofOffice, publicCode, name, target } = referral;
  const words = ofOffice ? officeReferralStateWords : referralStateWords;
  const address = `/intern/referrals/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title={`${question} ${publicCode}`}
      heading={question}
      lead={
        <a href={address}>
          <bdi>{name}</bdi> → {target}
        </a>
      }
    >
      <Panel title="Das geht im jetzigen Stand nicht">
        <p className="mt-1 max-w-prose">
          Stand der Vermittlung: <b>{words[state]}</b>. Wer das wann gesagt hat, steht dort im
          Verlauf. Geändert wurde jetzt nichts.
        </p>
        {why !== "" && (
          <p className="mt-4 max-w-prose">
            Das hatten Sie als Grund geschrieben; gespeichert ist es nicht:
            <bdi className="mt-1 block border-s-4 border-line ps-3 whitespace-pre-line">{why}</bdi>
          </p>
        )}
        <p className="mt-4">
          <a className="button" href={address}>
            Zur Vermittlung
          </a>
        </p>
      </Panel>
    </Desk>
  );
}
