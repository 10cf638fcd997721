import type { ReactNode } from "react";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { readCaseFile } from "@/domain/case-file/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { ReferralBadge } from "../../referrals/referral-badge";
import { certificateWords, outcomeWords } from "../../words";
import { InClosedFile } from "./in-closed-file";

type Referrals = Awaited<ReturnType<typeof readCaseFile>>["referrals"];

export function CaseReferrals({
  caseFileId,
  referrals,
  rests,
}: {
  caseFileId: string;
  referrals: Referrals;
  /** What is new belongs into another case file. */
  rests: boolean;
}) {
  return (
    <Panel title="Vermittlungen und Teilnahmen" id="referrals">
      {referrals.length === 0 ? (
        <Empty>
          {rests ? (
            "Hier steht keine Vermittlung."
          ) : (
            <>
              Noch keine Vermittlung.{" "}
              <a href={`/intern/case-files/${caseFileId}/matching`}>Passende Angebote suchen</a>
            </>
          )}
        </Empty>
      ) : (
        <RowTable
          label="Vermittlungen"
          rows={referrals}
          columns={[
            {
              head: "Wohin",
              title: true,
              cell: (row) => (
                <>
                  <RowLink href={`/intern/referrals/${row.id}`}>{row.target}</RowLink>
                  <InClosedFile row={row} shownIn={caseFileId} />
                </>
              ),
            },
            { head: "Stand", cell: (referral) => <ReferralBadge referral={referral} /> },
            {
              head: "Teilnahme",
              cell: placementCell,
            },
          ]}
        />
      )}
    </Panel>
  );
}

type Placement = NonNullable<Referrals[number]["placement"]>;

/** {@link PlacementWords} in a table, where there may be none. */
export function placementCell({ placement }: Pick<Referrals[number], "placement">): ReactNode {
  return placement ? <PlacementWords placement={placement} /> : "–";
}

/** When a placement began, and when it ends or ended. */
export function PlacementWords({ placement }: { placement: Placement }) {
  const from = `seit ${formatShortDate(placement.startedOn)}`;
  if (placement.state === "ended") {
    return (
      <>
        {placement.outcome ? outcomeWords[placement.outcome] : "beendet"} am{" "}
        {placement.endedOn ? formatShortDate(placement.endedOn) : "unbekannten Tag"}
        {placement.certificate && placement.certificate !== "unknown" && (
          <span className="block">{certificateWords[placement.certificate]}</span>
        )}
      </>
    );
  }
  return (
    <>
      <Badge tone="fits">läuft</Badge> {from}
      <span className="block">
        {placement.plannedEnd
          ? `geplantes Ende ${formatShortDate(placement.plannedEnd)}`
          : "Ende offen"}
      </span>
    </>
  );
}
