import type { InCharge } from "./in-charge";

/** Who reads: themselves, and those for whom they stand in today. */
export type Reader = {
  readonly userId: string;
  readonly standsInFor: readonly { readonly userId: string }[];
};

/**
 * Whose a person is to who reads: their own or nobody's; that of somebody for whom they stand in; a
 * colleague's.
 */
export type Whose =
  | { readonly is: "own" }
  | { readonly is: "standsIn" | "colleague"; readonly by: InCharge };

/** Whose something is, by who answers for it; what belongs to nobody is everybody's own. */
export function whoseOf(reader: Reader, by: InCharge | undefined): Whose {
  if (!by || by.userId === reader.userId) return { is: "own" };
  const standsIn = reader.standsInFor.some(({ userId }) => userId === by.userId);
  return { is: standsIn ? "standsIn" : "colleague", by };
}

/** Tells of each person whose they are. */
export function whoseFor(reader: Reader, inCharge: ReadonlyMap<string, InCharge>) {
  return (personId: string): Whose => whoseOf(reader, inCharge.get(personId));
}
