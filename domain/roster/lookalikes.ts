import "server-only";
import { knownPersons } from "@/domain/person/known-persons";
import type { Known } from "./fates";

/** Looks for people who may be the one a row means, over names, birth dates and numbers in memory. */
export async function lookalikes(): Promise<Known["lookalikes"]> {
  const persons = await knownPersons();
  return (person) =>
    persons.candidates(person).map(({ personId, likeness, sameName, sameBirthDate }) => ({
      personId,
      likeness,
      certain: sameBirthDate && sameName,
    }));
}
