import "server-only";
import { knownPersons } from "@/domain/person/known-persons";
import { PersonIndex } from "@/domain/person/person-index";
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

/** The same among the rows of one list. */
export function newRows(): ReturnType<Known["newRows"]> {
  const rows = new PersonIndex();
  return {
    add: (line, { name, birthDate, phone }) => {
      rows.put({ id: String(line), name, birthDate, phone, ...unknown });
    },
    like: (person) => {
      const [first] = rows.candidates(person);
      return first ? Number(first.personId) : null;
    },
  };
}

/** Nobody is told from another by these. */
const unknown = {
  ...{ otherNames: [], otherPhones: [], paper: null, paperValidUntil: null, visitable: false },
  ...{ district: null, language: null, speaksIn: null },
} as const;
