import { Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
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
        <RowTable
          label="Vermittlungen"
          rows={referrals}
          columns={[
            {
              head: "Person",
              cell: ({ id, name, publicCode }) => (
                <RowLink href={`/intern/referrals/${id}`}>
                  <bdi>{name ?? `Person ${publicCode}`}</bdi>
                </RowLink>
              ),
            },
            { head: "Wohin", cell: ({ target }) => target },
            { head: "Stand", cell: (referral) => <ReferralBadge referral={referral} /> },
            {
              head: "Teilnahme",
              cell: ({ placement }) => <PlacementWords placement={placement} />,
            },
            {
              head: "Gesendet",
              cell: ({ sentAt }) => (sentAt ? formatShortDate(berlinDate(sentAt)) : "–"),
              oneLine: true,
            },
          ]}
        />
      )}
    </Desk>
  );
}
