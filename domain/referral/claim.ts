import { z } from "zod";
import { certificates } from "@/domain/placement/rules";
import { plainDate } from "@/lib/plain-date";
import { declineSides } from "./rules";

const claimSchema = z.object({
  /** First or last day, as the report says it. */
  day: plainDate.optional(),
  plannedEnd: plainDate.optional(),
  side: z.enum(declineSides).optional(),
  reason: z.string().optional(),
  certificate: z.enum(certificates).optional(),
});

/** What a report says beside the state. It is kept with the move that brought it. */
export type Claim = z.output<typeof claimSchema>;

/** The claim of a report as it is typed; null where it says nothing but the state. */
export function claimOf(said: { readonly [Part in keyof Claim]?: unknown }): Claim | null {
  const claim = claimSchema.parse(said);
  return Object.values(claim).some((part) => part !== undefined) ? claim : null;
}

/** The claim as it was kept with a move. */
export function keptClaim(json: unknown): Claim | null {
  return claimSchema.safeParse(json).data ?? null;
}
