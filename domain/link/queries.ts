import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { linkOutcomes } from "@/lib/links/ask-link";
import { outgoingLinks } from "./collect";
import { type LinkState, linkState } from "./rules";

const order: readonly LinkState[] = ["broken", "moved", "watched", "guarded"];

/**
 * How the outgoing links of the content stand: those that somebody should look at, with every place
 * where they stand now, the pressing ones first, and how many there are.
 */
export const listLinks = query({
  action: "link.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) =>
    tx.link.findMany({ orderBy: { url: "asc" } }),
  present: (rows) => {
    const links = outgoingLinks();
    const known = rows.filter(({ url }) => links.has(url));
    const troubled = known
      .map(({ url, outcome: code, status, movedTo, failures, checkedAt, lastGoodAt }) => {
        const outcome = linkOutcomes.find((each) => each === code) ?? "noAnswer";
        const state = linkState(outcome, failures);
        const places = links.get(url) ?? [];
        return { id: url, url, outcome, state, status, movedTo, checkedAt, lastGoodAt, places };
      })
      .filter(({ state }) => state !== "good")
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
    return {
      troubled,
      total: links.size,
      unasked: links.size - known.length,
      checkedAt: newest(known.map(({ checkedAt }) => checkedAt)),
    };
  },
  subject: () => ({ type: "portal", ids: [] }),
});

export type TroubledLink = Awaited<ReturnType<typeof listLinks>>["troubled"][number];

function newest(instants: readonly Date[]): Date | null {
  return instants.reduce<Date | null>((last, at) => (!last || at > last ? at : last), null);
}
