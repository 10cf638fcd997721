import { Empty } from "@/components/panel";
import { Tabs } from "@/components/tabs";
import type { StaffActor } from "@/domain/access/actor";
import { requireStaff } from "@/domain/access/session";
import { listReferrals, listReferralsIn } from "@/domain/referral/queries";
import { type ReferralView, referralViews } from "@/domain/referral/views";
import { city } from "@/lib/city/city";
import { Desk } from "../desk";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { ReferralTable } from "./referral-table";

const viewWords: Record<ReferralView, string> = {
  open: "Offen",
  waiting: "Wartet auf die andere Seite",
  silent: "Keine Antwort",
  answered: "Antwort da",
  stalled: "Kommt nicht weiter",
  confirm: "Zu bestätigen",
  disputed: "Strittig",
  missed: "Fehlwochen",
  all: "Alle",
};

export default async function ReferralsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  return actor.role === "carrierEditor" ? (
    <OfCarrier actor={actor} searchParams={searchParams} />
  ) : (
    <OfCaseworker actor={actor} searchParams={searchParams} />
  );
}

type Props = { actor: StaffActor; searchParams: Query };

async function OfCarrier({ actor, searchParams }: Props) {
  const page = Number(await queryValue(searchParams, "page"));
  const list = await orNotFound(listReferrals(actor, { page }));
  return (
    <Desk
      actor={actor}
      room="/intern/referrals"
      title="Vermittlungen"
      lead="Menschen, die zu Ihren Angeboten vermittelt wurden"
    >
      {list.total === 0 ? (
        <Empty>Zurzeit ist niemand an Sie vermittelt. Neue Vermittlungen erscheinen hier.</Empty>
      ) : (
        <ReferralTable referrals={list.referrals} />
      )}
      <PageLinks {...list} href={(number) => `/intern/referrals?page=${number}`} />
    </Desk>
  );
}

const addressOf = (view: ReferralView) => `/intern/referrals?show=${view}`;

async function OfCaseworker({ actor, searchParams }: Props) {
  const show = await queryValue(searchParams, "show");
  const view = referralViews.find((each) => each === show) ?? "open";
  const asked = Number(await queryValue(searchParams, "page"));
  const list = await orNotFound(listReferralsIn(actor, { view, page: asked }));
  return (
    <Desk actor={actor} room="/intern/referrals" title="Vermittlungen">
      <Tabs
        label="Auswahl"
        tabs={referralViews.map((each) => ({
          href: addressOf(each),
          label: `${viewWords[each]} (${list.counts.get(each) ?? 0})`,
        }))}
        open={addressOf(view)}
      />
      {list.referrals.length === 0 ? (
        <Empty>{emptyWords(view)}</Empty>
      ) : (
        <ReferralTable referrals={list.referrals} />
      )}
      <PageLinks {...list} href={(page) => `${addressOf(view)}&page=${page}`} />
    </Desk>
  );
}

function emptyWords(view: ReferralView): string {
  switch (view) {
    case "silent":
      return `Alle haben geantwortet, oder es sind noch keine ${city().referrals.silent} Tage vergangen.`;
    case "confirm":
      return "Keine Meldung wartet auf Ihre Bestätigung.";
    case "disputed":
      return "Alle Seiten sagen dasselbe.";
    case "missed":
      return "Niemand hat zwei Wochen nacheinander gefehlt, ohne dass sich jemand gekümmert hat.";
    case "answered":
      return "Alle Antworten sind gesehen.";
    case "stalled":
      return "Jede Zusage hat zu einem Beginn geführt oder ist noch frisch, und nichts liegt unerledigt.";
    case "waiting":
      return "Kein Träger und keine Stelle ist gerade an der Reihe.";
    default:
      return "Keine Vermittlung. Sie beginnt in einer Fallakte unter „Passende Angebote“.";
  }
}
