import { KeyField } from "@/components/form/key-field";
import type { readOwnOffer } from "@/domain/offer-desk/queries";

type Published = NonNullable<Awaited<ReturnType<typeof readOwnOffer>>["published"]>;

/** What to do with an offer: change it, or bring out another one like it. */
export function WaysOn({ offer }: { offer: Published }) {
  const { id, open } = offer;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {open ? (
        <a className="button" href={`/intern/offers/drafts/${open.id}`}>
          Offenen Entwurf ansehen
        </a>
      ) : (
        <Start from="change" id={id} className="button">
          Angebot ändern
        </Start>
      )}
      <Start from="copy" id={id} className="button quiet">
        Als neues Angebot kopieren
      </Start>
    </div>
  );
}

type StartProps = { from: "change" | "copy"; id: string; className: string; children: string };

function Start({ from, id, className, children }: StartProps) {
  return (
    <form action="/intern/offers/start" method="post">
      <input type="hidden" name="offer" value={id} />
      <input type="hidden" name="page" value={id} />
      {from === "copy" && <KeyField value="" />}
      <button className={className} type="submit" name="from" value={from}>
        {children}
      </button>
    </form>
  );
}
