import { Panel } from "@/components/panel";
import type { readContactRequest } from "@/domain/contact-request/queries";

type Request = Awaited<ReturnType<typeof readContactRequest>>;

/** Asks somebody to look whether a person wrote it; nothing is decided without them. */
export function Doubt({ request: { id, version, doubtful } }: { request: Request }) {
  if (!doubtful) return null;
  return (
    <Panel title="Bitte prüfen">
      <p className="mt-1 max-w-152">
        Diese Anfrage kam schneller oder öfter, als Menschen schreiben, oder ein verstecktes Feld
        war ausgefüllt. Vielleicht hat sie ein Programm geschickt.
      </p>
      <form
        className="mt-3 flex flex-wrap gap-2"
        action={`/intern/inbox/${id}/judge`}
        method="post"
      >
        <input type="hidden" name="version" value={version} />
        <button className="button quiet" type="submit" name="verdict" value="person">
          Ist echt
        </button>
        <button className="button quiet" type="submit" name="verdict" value="spam">
          Kein Mensch: löschen
        </button>
      </form>
    </Panel>
  );
}
