import { Panel } from "@/components/panel";
import type { CheckStanding } from "@/domain/freshness/standing";
import { checkWords } from "../check-words";

type Props = { readonly id: string; readonly shown: string; readonly check: CheckStanding };

/** Says that all of an offer is still right, without changing it. */
export function ConfirmPanel({ id, shown, check }: Props) {
  const words = checkWords(check);
  return (
    <Panel title="Prüfen">
      <p className="mt-1">
        {words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}. ` : ""}
        Stimmt alles, was auf der öffentlichen Seite steht? Dann gilt der heutige Tag als letzte
        Prüfung, in allen Sprachen.
      </p>
      <form className="mt-3" action={`/intern/offers/${id}/confirm`} method="post">
        <input type="hidden" name="shown" value={shown} />
        <button className="button quiet" type="submit">
          Alles stimmt noch
        </button>
      </form>
    </Panel>
  );
}
