import { RowLink, RowTable } from "@/components/row-table";
import type { listReferrals } from "@/domain/referral/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { placementCell } from "../case-files/[id]/referrals-panel";
import { ReferralBadge } from "./referral-badge";

type Props = { readonly referrals: Awaited<ReturnType<typeof listReferrals>>["referrals"] };

/** Referrals with how they stand. */
export function ReferralTable({ referrals }: Props) {
  return (
    <RowTable
      label="Vermittlungen"
      rows={referrals}
      columns={[
        {
          head: "Person",
          title: true,
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
          cell: placementCell,
        },
        {
          head: "Gesendet",
          cell: ({ sentAt }) => (sentAt ? formatShortDate(berlinDate(sentAt)) : "–"),
          oneLine: true,
        },
      ]}
    />
  );
}
