import { AnswerFrame } from "./answer-frame";
import { answerPage } from "./read-asked";

/** A link that has run out, was ended, or never was: nothing says which. */
export function ClosedLink({ token, asked }: { token: string; asked: boolean }) {
  return (
    <AnswerFrame title="Dieser Link gilt nicht mehr">
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
