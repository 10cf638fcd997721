import type { CheckStanding } from "@/domain/freshness/standing";
import { formatShortDate } from "@/lib/i18n/format";

/** How an offer's check stands, in a few words; "" while all is well. */
export function checkWords({ freshness, asked, pausedByPortal }: CheckStanding): string {
  if (pausedByPortal) return "pausiert, weil niemand es bestätigt hat";
  if (freshness === "fresh") return "";
  const state = freshness === "unconfirmed" ? "nicht bestätigt" : "Bestätigung fällig";
  return `${state}, ${askedWords(asked)}`;
}

function askedWords(asked: CheckStanding["asked"]): string {
  if (asked.length === 0) return "noch nicht gefragt";
  const last = asked.at(-1);
  if (!last) return "Frage liegt im Postausgang";
  return `${asked.length === 1 ? "gefragt" : "zweimal gefragt, zuletzt"} am ${formatShortDate(last)}`;
}
