export type PostalLine = {
  /** What stands before the street: a house's own name, or "Treffpunkt". */
  readonly name?: string;
  readonly street?: string;
  readonly postalCode: string;
  readonly city: string;
};

/** "[name, ][street number, ]12345 City": the way places stand in offers and carriers. */
const line = /^(?:(?<before>.+), )?(?<postalCode>\d{5}) (?<city>[^,\d]+)$/;
const streetOf = /^(?:(?<name>.+?)(?:: |, ))?(?<street>[^,:]+ \d+ ?[a-zA-Z]?)$/;

/**
 * The parts of a German address on one line.
 * @returns undefined where the line is no address ("Online, im Videoraum"): it is never guessed at
 */
export function postalLine(text: string): PostalLine | undefined {
  const found = line.exec(text)?.groups;
  if (!found) return undefined;
  const { before, postalCode = "", city = "" } = found;
  if (!before) return { postalCode, city };
  const { name, street } = streetOf.exec(before)?.groups ?? { name: before };
  return { ...(name && { name }), ...(street && { street }), postalCode, city };
}
