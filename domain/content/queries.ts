import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";

const findings = z.array(
  z.object({ path: z.string(), line: z.number(), column: z.number(), text: z.string() }),
);

/** What is wrong in the content folder: of each file named here an older version is shown. */
export const contentHealth = query({
  action: "content.health",
  target: async (tx, _input: object, _actor: StaffActor) => ({
    state: await tx.contentState.findUnique({
      where: { id: 1 },
      select: { findings: true, failure: true, refreshedAt: true },
    }),
  }),
  present: ({ state }) => ({
    findings: findings.parse(state?.findings ?? []),
    failure: state?.failure ?? null,
    refreshedAt: state?.refreshedAt ?? null,
  }),
  subject: () => ({ type: "portal", ids: [] }),
});
