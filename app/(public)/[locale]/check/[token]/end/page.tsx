import type { Metadata } from "next";
import { unlistedMetadata } from "../../../page-metadata";
import { CheckFrame } from "../../check-frame";
import { ClosedCheck } from "../../closed";
import { type CheckParams, checkPage, readAsked } from "../asked";

export const metadata: Metadata = unlistedMetadata("Angebot beenden");

/** Asks once more: readers lose the offer with it. */
export default async function EndPage({ params }: { params: Promise<CheckParams> }) {
  const asked = await readAsked(params);
  if (!asked) return <ClosedCheck />;
  const address = checkPage((await params).token);
  return (
    <CheckFrame title="Ist das Angebot zu Ende?">
      <p className="mt-2 text-xl font-bold">{asked.title}</p>
      <p className="mt-3 max-w-152">
        Es verlässt dann sofort alle Listen, in allen Sprachen. Seine Seite bleibt und sagt, dass es
        zu Ende ist. Mit einem Zugang zum Portal können Sie es wieder aufnehmen.
      </p>
      <form className="mt-5 flex flex-wrap gap-3" action={`${address}/end/send`} method="post">
        <button className="button" type="submit">
          Ja, es ist zu Ende
        </button>
        <a className="button quiet" href={address}>
          Zurück
        </a>
      </form>
    </CheckFrame>
  );
}
