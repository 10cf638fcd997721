import { Badge, Empty, Panel, TableFrame } from "@/components/panel";
import type { readCaseFile } from "@/domain/case-file/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { ReferralBadge } from "../../referrals/referral-badge";

type Referrals = Awaited<ReturnType<typeof readCaseFile>>["referrals"];

export function CaseReferrals({
  caseFileId,
  referrals,
}: {
  caseFileId: string;
  referrals: Referrals;
}) {
  return (
    <Panel title="Vermittlungen und Teilnahmen" id="referrals">
      {referrals.length === 0 ? (
        <Empty>
          Noch keine Vermittlung.{" "}
          <a href={`/intern/case-files/${caseFileId}/matching`}>Passende Angebote suchen</a>
        </Empty>
      ) : (
        <TableFrame label="Vermittlungen">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Wohin</th>
                <th scope="col">Stand</th>
                <th scope="col">Teilnahme</th>
              </tr>
            </thead>
            <tbody>
              {referrals.map((referral) => (
                <tr key={referral.id}>
                  <td>
                    <a
                      className="inline-flex min-h-8 items-center font-semibold"
                      href={`/intern/referrals/${referral.id}`}
                    >
                      {referral.target}
                    </a>
                  </td>
                  <td>
                    <ReferralBadge referral={referral} />
                  </td>
                  <td>
                    <PlacementWords placement={referral.placement} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Panel>
  );
}

/** When a placement began, and when it ends or ended. */
export function PlacementWords({ placement }: Pick<Referrals[number], "placement">) {
  if (!placement) return <>–</>;
  const from = `seit ${formatShortDate(placement.startedOn)}`;
  if (placement.state === "ended") {
    return (
      <>
        {placement.outcome === "completed" ? "abgeschlossen" : "abgebrochen"} am{" "}
        {placement.endedOn ? formatShortDate(placement.endedOn) : "unbekannten Tag"}
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
