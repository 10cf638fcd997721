import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";

const findings = z.array(
  z.object({ path: z.string(), line: z.number(), column: z.number(), text: z.string() }),
);

const mostRefused = 50;

/**
 * What is wrong with the content: files of which an older version is shown, and what was approved
 * but could not be published, as long as nothing later has been published in the same place.
 */
export const contentHealth = query({
  action: "content.health",
  target: async (tx, _input: object, _actor: StaffActor) => ({
    state: await tx.contentState.findUnique({
      where: { id: 1 },
      select: { findings: true, failure: true, refreshedAt: true },
    }),
    refused: await refusedPublications(tx),
  }),
  present: ({ state, refused }) => ({
    refused,
    findings: findings.parse(state?.findings ?? []),
    failure: state?.failure ?? null,
    refreshedAt: state?.refreshedAt ?? null,
  }),
  subject: () => ({ type: "portal", ids: [] }),
});

async function refusedPublications(tx: Tx) {
  const failed = await tx.publication.findMany({
    where: { state: "failed" },
    orderBy: { number: "desc" },
    take: mostRefused,
    distinct: ["place"],
    select: {
      id: true,
      number: true,
      place: true,
      offerId: true,
      carrierId: true,
      carrierName: true,
      message: true,
      error: true,
      finishedAt: true,
    },
  });
  const later = await tx.publication.groupBy({
    by: ["place"],
    where: { state: "done", place: { in: failed.map(({ place }) => place) } },
    _max: { number: true },
  });
  const published = new Map(later.map(({ place, _max }) => [place, _max.number ?? 0]));
  return failed.filter(({ place, number }) => number > (published.get(place) ?? 0));
}
