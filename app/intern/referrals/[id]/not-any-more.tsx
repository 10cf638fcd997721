import { Panel } from "@/components/panel";
import type { Referral } from "./shared";
import { StandsNow } from "./stands-now";

type Props = {
  readonly referral: Referral;
  /** What was just being typed: it may still be of use elsewhere. */
  readonly why: string;
};

/** Somebody was first, or it was never so: what is so now, instead of a page that is not there. */
export function NotAnyMore({ referral, why }: Props) {
  return (
    <Panel title="Das geht im jetzigen Stand nicht">
      <p className="mt-1 max-w-prose">
        <StandsNow referral={referral} /> Geändert wurde jetzt nichts.
      </p>
      {why !== "" && (
        <p className="mt-4 max-w-prose">
          Das hatten Sie als Grund geschrieben; gespeichert ist es nicht:
          <bdi className="mt-1 block border-s-4 border-line ps-3 whitespace-pre-line">{why}</bdi>
        </p>
      )}
      <p className="mt-4">
        <a className="button" href={`/intern/referrals/${referral.id}`}>
          Zur Vermittlung
        </a>
      </p>
    </Panel>
  );
}
