import type { InCharge } from "./in-charge";

/** Who reads: themselves, and those for whom they stand in today. */
export type Reader = {
  readonly userId: string;
  readonly standsInFor: readonly { readonly userId: string }[];
};

/** Whose a person is to who reads: their own or nobody's; that of somebody for whom they stand in; a colleague's. */
export type Whose =
  | { readonly is: "own" }
  | { readonly is: "standsIn" | "colleague"; readonly by: InCharge };

/** Tells of each person whose they are; null: somebody of whom there is only a request. What belongs to nobody is everybody's own. */
export function whoseFor(reader: Reader, inCharge: ReadonlyMap<string, InCharge>) {
  return (personId: string | null): Whose => {
    const by = personId === null ? undefined : inCharge.get(personId);
    if (!by || by.userId === reader.userId) return { is: "own" };
    const standsIn = reader.standsInFor.some(({ userId }) => userId === by.userId);
    return { is: standsIn ? "standsIn" : "colleague", by };
  };
}
