import "server-only";
import { unsealOptional } from "@/lib/crypto/sealed";
import { columns } from "./columns";
import type { ReferralState } from "./rules";

type Event = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly side: string;
  readonly said: string | null;
  readonly noteSealed: string | null;
};
type Row = { readonly state: ReferralState; readonly events: readonly Event[] };

/**
 * The remark that came with the report that stands, or with the last correction of it; null where it
 * had none. What was said with an earlier report belongs to that one alone.
 */
export function remarkOf({ state, events }: Row): string | null {
  const report = events.findLastIndex(
    ({ from, to, side }) => to === state && from !== to && side !== "caseworker",
  );
  if (report < 0) return null;
  const [first, ...since] = events.slice(report);
  const corrections = since.filter(({ to, said }) => to === state && said === "corrected");
  const remark = [first, ...corrections].findLast((event) => event?.noteSealed);
  return remark ? unsealOptional(columns.eventNote, remark.id, remark.noteSealed) : null;
}
