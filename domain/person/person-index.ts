import type { PlainDate } from "@/lib/plain-date";
import { agreement, byLikeness, type Candidate, candidateFor, likeEnough } from "./candidate";
import type { Details } from "./details";
import { bonesCount, type ComparedName, compared } from "./likeness";
import { askedFor, rankOf } from "./name-search";
import { soundOf } from "./name-sound";
import { digitsOf, numberRank, numberTyped } from "./phone-digits";

/**
 * What is known of a person here: enough to find them, to hold them against others, and to put
 * lists in order.
 */
export type KnownPerson = {
  readonly id: string;
  readonly name: string;
  /** Names, and spellings, under which they are known besides. */
  readonly otherNames: readonly string[];
  readonly birthDate: PlainDate | null;
  /** A number, as it was typed. */
  readonly phone: string | null;
  /** Numbers that were written down as another way to reach them. */
  readonly otherPhones: readonly string[];
  readonly paper: string | null;
  /** Last day of the paper. */
  readonly paperValidUntil: PlainDate | null;
  /** It is known where they live. */
  readonly visitable: boolean;
  /** A district's slug. */
  readonly district: string | null;
  /** In which they, or somebody for them, have chosen to have their pages and letters. */
  readonly language: string | null;
  /** The language they speak best, as they have said. */
  readonly speaksIn: Details["speaksIn"] | null;
};

type Probe = {
  readonly name: string;
  readonly birthDate?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

type Indexed = ComparedName & {
  readonly person: KnownPerson;
  /** The other names. */
  readonly also: readonly ComparedName[];
  readonly phone: string | null;
  /** All their numbers by their digits. */
  readonly numbers: readonly string[];
};

const mostCandidates = 5;

/** All persons by name, birth date and number, in memory. */
export class PersonIndex {
  readonly #persons = new Map<string, Indexed>();
  /**
   * Who has one of these: "t" trigrams of sounds, "u" and "v" of the consonants of names without
   * their vowels and with them, "b" birth dates, "p" numbers.
   */
  readonly #byKey = new Map<string, Set<Indexed>>();

  /** Who looks like whom, as far as somebody has asked. */
  readonly #alike = new Map<string, readonly Candidate[]>();
  /** Absent once somebody has changed. */
  #places: ReadonlyMap<string, number> | undefined;
  /** Who was found last, and by what: two lists of one page ask for the same. Absent like the places. */
  #found: { readonly fragment: string; readonly ids: readonly string[] } | undefined;
  #revision = 0;

  get size(): number {
    return this.#persons.size;
  }

  /** Another one whenever anybody has changed: what was found by the one before may hold no longer. */
  get revision(): number {
    return this.#revision;
  }

  /** Takes a person in, or in the place of what was known of them. */
  put(person: KnownPerson): void {
    this.drop(person.id);
    this.#hasChanged();
    const phone = person.phone ? digitsOf(person.phone) : "";
    const indexed = {
      ...compared(soundOf(person.name)),
      person,
      also: person.otherNames.map((name) => compared(soundOf(name))),
      phone: phone.length >= 6 ? phone : null,
      numbers: [phone, ...person.otherPhones.map(digitsOf)],
    };
    this.#persons.set(person.id, indexed);
    for (const key of keysOf(indexed)) {
      const holders = this.#byKey.get(key);
      if (holders) holders.add(indexed);
      else this.#byKey.set(key, new Set([indexed]));
    }
    this.#forgetAlike(indexed);
  }

  drop(id: string): void {
    const known = this.#persons.get(id);
    if (!known) return;
    this.#forgetAlike(known);
    this.#persons.delete(id);
    this.#hasChanged();
    for (const key of keysOf(known)) {
      const holders = this.#byKey.get(key);
      holders?.delete(known);
      if (holders?.size === 0) this.#byKey.delete(key);
    }
  }

  #hasChanged(): void {
    this.#places = undefined;
    this.#found = undefined;
    this.#revision += 1;
  }

  get(id: string): KnownPerson | undefined {
    return this.#persons.get(id)?.person;
  }

  /** Who can be called under a number, however it is written. */
  withNumber(phone: string): readonly string[] {
    const holders = this.#byKey.get(`p${digitsOf(phone)}`) ?? [];
    return Array.from(holders, ({ person }) => person.id);
  }

  /** Where each stands in the order of names. */
  places(): ReadonlyMap<string, number> {
    this.#places ??= new Map(
      [...this.#persons.values()]
        .map(({ person }) => person)
        .toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
        .map(({ id }, place) => [id, place]),
    );
    return this.#places;
  }

  /** Who may be somebody a second time, the likeliest first. */
  alikeTo(id: string): readonly Candidate[] {
    const known = this.#persons.get(id)?.person;
    if (!known) return [];
    let found = this.#alike.get(id);
    if (!found) {
      found = this.candidates(known, id);
      this.#alike.set(id, found);
    }
    return found;
  }

  /** All pairs who may be one person, those that agree in most first; each pair once. */
  alike(): readonly { readonly keptId: string; readonly candidate: Candidate }[] {
    const seen = new Set<string>();
    const pairs = [...this.#persons.keys()].flatMap((keptId) =>
      this.alikeTo(keptId).flatMap((candidate) => {
        const pair = [keptId, candidate.personId].toSorted().join(" ");
        if (seen.has(pair)) return [];
        seen.add(pair);
        return [{ keptId, candidate }];
      }),
    );
    return pairs.toSorted((a, b) => agreement(b.candidate) - agreement(a.candidate));
  }

  /** What was found about somebody, and about those like them, holds no longer. */
  #forgetAlike(indexed: Indexed): void {
    if (this.#alike.size === 0) return;
    const { id, birthDate } = indexed.person;
    this.#alike.delete(id);
    for (const name of namesOf(indexed)) {
      for (const near of this.#near(name, birthDate, indexed.phone)) {
        this.#alike.delete(near.person.id);
      }
    }
  }

  /** Everybody who could be like enough, and some who are not. */
  #near(name: ComparedName, birthDate: string | null | undefined, phone: string | null) {
    const near = new Set<Indexed>();
    const keys = [
      ...this.#rarest(keysOfName("t", name.trigrams), likeEnough.name),
      // By consonants a name without vowels is held against one with them, and the other way round.
      ...this.#rarest(
        keysOfName(bonesKind(!name.unvoiced), name.boneTrigrams),
        likeEnough.name / bonesCount,
      ),
      ...ownKeys(birthDate, phone),
    ];
    for (const key of keys) {
      for (const known of this.#byKey.get(key) ?? []) near.add(known);
    }
    return near;
  }

  /** Whoever shares so much of all keys shares at least one of so many of the rarest. */
  #rarest(keys: readonly string[], share: number): readonly string[] {
    const holders = (key: string) => this.#byKey.get(key)?.size ?? 0;
    const enough = keys.length - Math.ceil(share * keys.length) + 1;
    return keys.toSorted((a, b) => holders(a) - holders(b)).slice(0, enough);
  }

  /** Ids of everybody in the index. */
  ids(): Iterable<string> {
    return this.#persons.keys();
  }

  /**
   * Who may be meant by a part of a name, however it is transcribed: first those with words that
   * begin so, then those that contain it, then those that sound alike. Or by a number, or its last digits.
   */
  find(fragment: string): readonly string[] {
    if (this.#found?.fragment !== fragment) this.#found = { fragment, ids: this.#search(fragment) };
    return this.#found.ids;
  }

  #search(fragment: string): readonly string[] {
    const rankedBy = this.#rankedBy(fragment);
    if (!rankedBy) return [];
    const found: { id: string; rank: number; name: string }[] = [];
    for (const [id, indexed] of this.#persons) {
      const rank = rankedBy(indexed);
      if (rank > 0) found.push({ id, rank, name: indexed.person.name });
    }
    return found
      .toSorted((a, b) => b.rank - a.rank || collator.compare(a.name, b.name))
      .map(({ id }) => id);
  }

  /** How well anybody answers what was typed; undefined where it says nothing. */
  #rankedBy(fragment: string): ((indexed: Indexed) => number) | undefined {
    const digits = numberTyped(fragment);
    if (digits) {
      return ({ numbers }) => Math.max(...numbers.map((each) => numberRank(each, digits)));
    }
    const asked = askedFor(fragment);
    return asked && ((indexed) => Math.max(...namesOf(indexed).map((name) => rankOf(asked, name))));
  }

  /** Who may be the one that is meant, the likeliest first; `except` is not among them. */
  candidates({ name, birthDate, phone }: Probe, except?: string): Candidate[] {
    const probe = compared(soundOf(name));
    const digits = phone ? digitsOf(phone) : "";
    const number = digits.length >= 6 ? digits : null;
    return [...this.#near(probe, birthDate, number)]
      .filter(({ person }) => person.id !== except)
      .flatMap((known) => {
        const { id, birthDate: born } = known.person;
        const other = { id, birthDate: born, phone: known.phone, names: namesOf(known) };
        return candidateFor({ name: probe, birthDate: birthDate ?? null, phone: number }, other);
      })
      .toSorted(byLikeness)
      .slice(0, mostCandidates);
  }
}

/** Compares names as German lists put them in order. */
const collator = new Intl.Collator("de");

function namesOf(known: Indexed): readonly ComparedName[] {
  return [known, ...known.also];
}

function keysOf(known: Indexed): readonly string[] {
  return [
    ...namesOf(known).flatMap(({ trigrams, boneTrigrams, unvoiced }) => [
      ...keysOfName("t", trigrams),
      ...keysOfName(bonesKind(unvoiced), boneTrigrams),
    ]),
    ...ownKeys(known.person.birthDate, known.phone),
  ];
}

/** Consonants tell two names apart only where one of them is written without vowels. */
function bonesKind(unvoiced: boolean): "u" | "v" {
  return unvoiced ? "u" : "v";
}

function keysOfName(kind: "t" | "u" | "v", trigrams: ReadonlySet<string>): readonly string[] {
  return Array.from(trigrams, (trigram) => kind + trigram);
}

function ownKeys(birthDate: string | null | undefined, phone: string | null): readonly string[] {
  return [...(birthDate ? [`b${birthDate}`] : []), ...(phone ? [`p${phone}`] : [])];
}
