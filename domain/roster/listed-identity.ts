import "server-only";
import { blindIndex } from "@/lib/crypto/tokens";
import { headingWord } from "./list-fields";
import type { ListedPerson } from "./listed-person";
import { plainWord } from "./listed-words";

/**
 * Names a person as lists write them, by name and birth date, readable for nobody: "Selam Abraha"
 * and "ABRAHA Selam" are the same. It is how a list that comes again knows whom it named.
 */
export function identityOf({ name, birthDate }: ListedPerson): string {
  const words = name
    .split(/[\s,-]+/)
    .map(plainWord)
    .filter(Boolean);
  return blindIndex("roster-identity", `${words.toSorted().join(" ")}|${birthDate ?? ""}`);
}

/** Names all that a list says of a person: the same again changes nothing. */
export function factsOf(person: ListedPerson): string {
  const said = Object.entries(person).toSorted(([a], [b]) => a.localeCompare(b, "en"));
  return blindIndex("roster-facts", JSON.stringify(said));
}

/** Names a column's heading, so that it is known the next time. */
export function headingHash(heading: string): string {
  return blindIndex("roster-heading", headingWord(heading));
}
