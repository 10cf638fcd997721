import type { FormState } from "../../issue-sentence";
import { LateWords } from "../../referrals/[id]/referral-errors";
import { AnswerFrame } from "./answer-frame";
import { answerPage } from "./read-asked";

type Props = {
  readonly token: string;
  readonly asked: boolean;
  /** What was sent with it once it did not hold any more. */
  readonly late: FormState | undefined;
};

/** A link that has run out, was ended, or never was: nothing says which. */
export function ClosedLink({ token, asked, late }: Props) {
  return (
    <AnswerFrame title="Dieser Link gilt nicht mehr">
      {late && <LateWords sentence="Dieser Link gilt nicht mehr" form={late} />}
      <p className="mt-2">
        Er ist abgelaufen, durch einen neueren ersetzt, oder die Vermittlung besteht nicht mehr.
      </p>
      {asked ? (
        <p className="note mt-4" role="status">
          Danke. Besteht die Vermittlung noch, kommt gleich ein neuer Link an die E-Mail-Adresse,
          die wir von Ihnen kennen. Bitte sehen Sie auch im Spam-Ordner nach. Höchstens einmal am
          Tag.
        </p>
      ) : (
        <form className="mt-4" action={`${answerPage(token)}/renew`} method="post">
          <button className="button" type="submit">
            Neuen Link schicken
          </button>
          <p className="mt-2 text-soft">
            Er kommt an die E-Mail-Adresse, die wir von Ihnen kennen. Oder rufen Sie uns an.
          </p>
        </form>
      )}
    </AnswerFrame>
  );
}
