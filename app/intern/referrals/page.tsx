import { Empty, TableFrame } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listReferrals } from "@/domain/referral/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { PlacementWords } from "../case-files/[id]/referrals-panel";
import { Desk } from "../desk";
import { orNotFound } from "../page-tools";
import { ReferralBadge } from "./referral-badge";

export default async function ReferralsPage() {
  const actor = await requireStaff();
  const referrals = await orNotFound(listReferrals(actor, {}));
  const ofCarrier = actor.role === "carrierEditor";
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title="Vermittlungen"
      lead={ofCarrier ? "Menschen, die zu Ihren Angeboten vermittelt wurden" : undefined}
    >
      {referrals.length === 0 ? (
        <Empty>
          {ofCarrier
            ? "Zurzeit ist niemand an Sie vermittelt. Neue Vermittlungen erscheinen hier."
            : "Noch keine Vermittlung. Sie beginnt in einer Fallakte unter „Passende Angebote“."}
        </Empty>
      ) : (
        <TableFrame label="Vermittlungen">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Wohin</th>
                <th scope="col">Stand</th>
                <th scope="col">Teilnahme</th>
                <th scope="col">Gesendet</th>
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
                      <bdi>{referral.name ?? `Person ${referral.publicCode}`}</bdi>
                    </a>
                  </td>
                  <td>{referral.target}</td>
                  <td>
                    <ReferralBadge referral={referral} />
                  </td>
                  <td>
                    <PlacementWords placement={referral.placement} />
                  </td>
                  <td className="whitespace-nowrap">
                    {referral.sentAt ? formatShortDate(berlinDate(referral.sentAt)) : "–"}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Desk>
  );
}
