import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { runningBeside } from "@/domain/case-file/running";
import { categoriesFor, type NeedDomain } from "@/domain/need/rules";
import { standingNeeds } from "@/domain/need/standing";
import { offersOnShow } from "@/domain/offer/published";
import { nameOf, profileOf } from "@/domain/person/profile";
import { query } from "@/domain/query";
import { goingOn } from "@/domain/referral/rules";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { match, type Verdict } from "./match";
import { seekerFrom } from "./seeker";

type Input = {
  readonly caseFileId: string;
  /** Only offers that can meet this need of the case file. */
  readonly needId?: string | undefined;
  /** The day to look at; today when absent. */
  readonly onDate?: PlainDate | undefined;
};

const order: Record<Verdict, number> = { fits: 0, ask: 1, doesNotFit: 2 };

/**
 * How every offer on show matches a person, each with its reasons: what fits first, and last of it where they
 * are referred to already.
 */
export const matchCaseFile = query({
  action: "matching.read",
  target: async (tx, input: Input, _actor: StaffActor) => {
    const row = await tx.caseFile.findUnique({
      where: { id: input.caseFileId },
      include: { person: true, needs: standingNeeds },
    });
    if (!row) return null;
    const running = row.state === "closed" ? await runningBeside(tx, row) : null;
    const standing = await standingReferrals(tx, row.personId);
    return { row, running, standing, input };
  },
  present: ({ row, running, standing, input }) => {
    const day = input.onDate ?? today();
    const need = row.needs.find(({ id }) => id === input.needId);
    const seeker = seekerFrom(profileOf(row.person));
    const offers = offersOnShow()
      .filter(({ facts }) => !need || categoriesFor(need.domain).includes(facts.category))
      .map(({ slug, entry, facts, carrier }) => ({
        slug,
        title: String(entry.source.title),
        carrierName: String(carrier.entry.source.title),
        category: facts.category,
        start: facts.when.start ?? null,
        rolling: facts.when.rolling ?? false,
        places: facts.places ?? null,
        who: facts.who,
        match: match(seeker, facts, day),
        /** A referral there that stands, or that somebody is preparing. */
        referred: standing.get(slug) ?? null,
      }))
      .sort(
        (a, b) =>
          order[a.match.verdict] - order[b.match.verdict] ||
          Number(a.referred !== null) - Number(b.referred !== null),
      );
    return {
      name: nameOf(row.person),
      publicCode: row.person.publicCode,
      /** Nobody is referred from a closed case file. */
      closed: row.state === "closed",
      /** The one of the same person in which that is done. */
      goesOnIn: running?.id ?? null,
      onDate: day,
      needs: row.needs.map(({ id, domain }): { id: string; domain: NeedDomain } => ({
        id,
        domain,
      })),
      needId: need?.id ?? null,
      seeker,
      offers,
    };
  },
  subject: ({ row }) => ({ type: "caseFile", ids: [row.id], caseFileId: row.id }),
});

/** Of a person: the referrals to offers that go on or are being prepared, by the offer; begun before others. */
async function standingReferrals(tx: Tx, personId: string) {
  const rows = await tx.referral.findMany({
    where: { caseFile: { personId }, state: { in: ["draft", ...goingOn] } },
    orderBy: [{ startedOn: { sort: "desc", nulls: "last" } }, { createdAt: "desc" }],
    select: { id: true, state: true, offer: { select: { slug: true } } },
  });
  return new Map(
    rows
      .toReversed()
      .flatMap(({ id, state, offer }) => (offer ? [[offer.slug, { id, state }]] : [])),
  );
}
