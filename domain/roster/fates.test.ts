import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import {
  type Change,
  countFates,
  type Decisions,
  fatesOf,
  isSettled,
  type Known,
  personOf,
  type Row,
  takenChanges,
} from "./fates";
import type { ListedPerson } from "./listed-person";

const today = plainDate.parse("2026-11-20");
const nobody: ListedPerson = {
  name: "Selam Abraha",
  birthDate: plainDate.parse("2004-02-01"),
  ...{ gender: null, phone: null, language: null, district: null, address: null },
  ...{ paper: null, paperValidUntil: null },
};

/** A portal in memory: who is known, under which names lists had them, and what the last one said. */
class Portal {
  readonly persons = new Map<string, ListedPerson>();
  readonly listedAs = new Map<string, string>();
  readonly lastSaid = new Map<string, string>();

  readonly known: Known = {
    identity: ({ name, birthDate }) => `${name}|${birthDate}`,
    listedAs: (identity) => this.listedAs.get(identity),
    lookalikes: (person) =>
      [...this.persons].flatMap(([personId, { name, birthDate }]) => {
        const same = name === person.name;
        if (!same && birthDate !== person.birthDate) return [];
        const certain = same && birthDate === person.birthDate && birthDate !== null;
        return [{ personId, likeness: same ? 1 : 0.5, certain }];
      }),
    newRows: () => {
      const rows = new Map<string, number>();
      return {
        add: (line, { name }) => rows.set(name, line),
        like: ({ name }) => rows.get(name) ?? null,
      };
    },
    changes: (personId, person) => {
      const before = this.persons.get(personId);
      if (!before || this.lastSaid.get(personId) === JSON.stringify(person)) return undefined;
      return (["phone", "paper"] as const).flatMap((field): Change[] => {
        const to = person[field];
        if (to === null || to === before[field]) return [];
        return [{ field, from: before[field], to, usual: field === "paper" }];
      });
    },
    today,
    ages: { from: 18, to: 27 },
  };

  write(rows: readonly Row[], decisions: Decisions): void {
    for (const { line, read, fate } of fatesOf(rows, decisions, this.known)) {
      if (!("person" in read)) continue;
      const { person } = read;
      const id = fate.kind === "new" ? `p${line}-${this.persons.size}` : personOf(fate);
      if (!id) continue;
      this.listedAs.set(this.known.identity(person), id);
      if (fate.kind === "repeated") continue;
      const before = this.persons.get(id) ?? person;
      const taken = fate.kind === "changed" ? takenChanges(fate.changes, fate.taking) : [];
      const changed = Object.fromEntries(taken.map(({ field, to }) => [field, to]));
      this.persons.set(id, { ...before, ...changed });
      this.lastSaid.set(id, JSON.stringify(person));
    }
  }
}

const row = (line: number, person: Partial<ListedPerson> = {}): Row => ({
  line,
  read: { person: { ...nobody, ...person } },
});
const broken = (line: number): Row => ({
  line,
  read: { problems: [{ field: "birthDate", code: "notADate", typed: "?" }] },
});
const kinds = (rows: readonly Row[], decisions: Decisions, { known }: Portal) =>
  fatesOf(rows, decisions, known).map(({ fate }) => fate.kind);

describe("a row", () => {
  const portal = new Portal();
  portal.write([row(2, { phone: "0176 1" })], {});
  const [id = ""] = portal.persons.keys();

  test("about nobody known is new; about somebody who is, unchanged", () => {
    const other = row(3, { name: "Farid", birthDate: null });
    expect(kinds([row(2, { phone: "0176 1" }), other], {}, portal)).toEqual(["unchanged", "new"]);
  });

  test("that says otherwise changes what the office knows best, and the rest if somebody wants it", () => {
    const [fated] = fatesOf([row(2, { phone: "0176 2", paper: "gestattung" })], {}, portal.known);
    expect(fated?.fate).toMatchObject({ kind: "changed", personId: id, taking: "usual" });
    const changes = fated?.fate.kind === "changed" ? fated.fate.changes : [];
    expect(takenChanges(changes, "usual").map(({ field }) => field)).toEqual(["paper"]);
    expect(takenChanges(changes, "all")).toHaveLength(2);
    expect(takenChanges(changes, "none")).toEqual([]);
  });

  test("about somebody who looks like one known is for a person to decide", () => {
    const like = [row(2, { name: "Salam Abreha" })];
    expect(kinds(like, {}, portal)).toEqual(["doubtful"]);
    expect(kinds(like, { 2: { is: "same", personId: id } }, portal)).toEqual(["unchanged"]);
    expect(kinds(like, { 2: { is: "other" } }, portal)).toEqual(["new"]);
    expect(kinds(like, { 2: { is: "leftOut" } }, portal)).toEqual(["leftOut"]);
    expect(kinds(like, { 2: { is: "same", personId: "nobody" } }, portal)).toEqual(["doubtful"]);
  });

  test.each([
    ["2009-01-01", 17],
    ["1998-11-20", 28],
  ])("of somebody born %s, aged %i, is asked about", (born, age) => {
    const rows = [row(2, { name: "Farid", birthDate: plainDate.parse(born) })];
    expect(fatesOf(rows, {}, portal.known)[0]?.fate).toEqual({
      kind: "doubtful",
      lookalikes: [],
      likeLine: null,
      lacks: null,
      age,
    });
    expect(kinds(rows, { 2: { is: "other" } }, portal)).toEqual(["new"]);
  });

  test("with half a name is asked about once, and not again when the list comes back", () => {
    const half: Row = {
      line: 2,
      read: { person: { ...nobody, name: "Nordpol" }, lacks: "lastName" },
    };
    const fresh = new Portal();
    expect(fatesOf([half], {}, fresh.known)[0]?.fate).toMatchObject({ lacks: "lastName" });
    expect(kinds([half], { 2: { is: "other" } }, fresh)).toEqual(["new"]);
    fresh.write([half], { 2: { is: "other" } });
    expect(kinds([half], {}, fresh)).toEqual(["unchanged"]);
  });

  test("about somebody new who looks like somebody new in an earlier row is asked about", () => {
    const rows = [row(2), row(5, { birthDate: null }), row(6, { birthDate: null })];
    const other = { 5: { is: "other" } } as const;
    expect(fatesOf(rows, {}, new Portal().known)[1]?.fate).toMatchObject({
      kind: "doubtful",
      likeLine: 2,
    });
    expect(kinds(rows, other, new Portal())).toEqual(["new", "new", "repeated"]);
  });

  test("that stands twice is named with the first; one that contradicts it is an error there", () => {
    const rows = [row(2, { phone: "1" }), row(5), row(6, { phone: "2" })];
    expect(fatesOf(rows, {}, new Portal().known).map(({ fate }) => fate)).toEqual([
      { kind: "new" },
      { kind: "repeated", line: 2 },
      { kind: "error", problems: [{ field: "phone", code: "contradicts", typed: "2", line: 2 }] },
    ]);
  });

  test.each<[keyof ListedPerson, Partial<ListedPerson>, Partial<ListedPerson>]>([
    ["paper", { paper: "duldung60b" }, { paper: "duldung60a", vaguePaper: true }],
    ["language", { language: "rom" }, { language: "sr" }],
    ["address", { address: "Nordstraße 5, 2. Stock" }, { address: "Nordstraße 5" }],
    ["phone", { phone: "0176 1" }, {}],
  ])(
    "that stands twice is read by the row that says more, whichever is first: %s",
    (field, more, less) => {
      for (const said of [
        [more, less],
        [less, more],
      ]) {
        const rows = said.map((each, index) => row(index + 2, each));
        const [first, second] = fatesOf(rows, {}, new Portal().known);
        expect(first).toMatchObject({ fate: { kind: "new" }, read: { person: more } });
        expect(first?.read).not.toHaveProperty("person.vaguePaper");
        expect(second?.fate).toEqual({ kind: "repeated", line: 2 });
        expect(fatesOf(rows, {}, new Portal().known)[0]?.read).toHaveProperty(
          ["person", field],
          more[field],
        );
      }
    },
  );

  test.each<[string, Partial<ListedPerson>, Partial<ListedPerson>]>([
    ["no birth date", { birthDate: null }, { district: "lennep", paper: "duldung60a" }],
    ["the first of January", { birthDate: plainDate.parse("2003-01-01") }, { district: "lennep" }],
  ])("of a name that stands twice with %s does not make one of two people", (_, same, said) => {
    const [one, other] = [
      { ...same, ...said },
      { ...same, phone: "0176 91" },
    ];
    for (const rows of [
      [row(2, one), row(3, other)],
      [row(2, other), row(3, one)],
    ]) {
      expect(kinds(rows, {}, new Portal())).toEqual(["new", "error"]);
    }
    // One number is one person.
    const rows = [row(2, { ...one, phone: "0176 91" }), row(3, other)];
    expect(kinds(rows, {}, new Portal())).toEqual(["new", "repeated"]);
  });

  test("decided to be somebody whom an earlier row means is the same person twice", () => {
    const rows = [row(2, { phone: "0176 1" }), row(3, { name: "Salam Abreha" })];
    expect(kinds(rows, { 3: { is: "same", personId: id } }, portal)).toEqual([
      "unchanged",
      "repeated",
    ]);
  });

  test("under a name that an earlier row decided on means that person, whatever is decided of it", () => {
    const other = row(7, { name: "Salam Abreha", phone: "0176 2" });
    const rows = [row(2, { phone: "0176 1" }), row(4, { name: "Salam Abreha" }), other];
    const decisions = { 4: { is: "same", personId: id }, 7: { is: "other" } } as const;
    expect(kinds(rows, decisions, portal)).toEqual(["unchanged", "repeated", "error"]);
    const leftOut = { ...decisions, 7: { is: "leftOut" } } as const;
    expect(kinds(rows, leftOut, portal)).toEqual(["unchanged", "repeated", "leftOut"]);
  });
});

const person = fc.record({
  name: fc.constantFrom("Selam", "Salam", "Farid", "Amal"),
  birthDate: fc.constantFrom(
    null,
    ...["2004-02-01", "2005-03-02", "1990-01-01"].map((day) => plainDate.parse(day)),
  ),
  phone: fc.constantFrom(null, "0176 1", "0176 2"),
  paper: fc.constantFrom(null, "gestattung" as const, "duldung60a" as const),
});
const lists = fc
  .array(fc.option(person, { nil: undefined }), { maxLength: 8 })
  .map((persons) =>
    persons.map((said, index) => (said ? row(index + 2, said) : broken(index + 2))),
  );

/** Decides about everything, by chance: somebody shown, somebody else, or left out. */
function decideAll(rows: readonly Row[], { known }: Portal, chance: number): Decisions {
  let decisions: Decisions = {};
  const fateOf = (line: number) =>
    fatesOf(rows, decisions, known).find((fated) => fated.line === line)?.fate;
  for (const { line } of rows) {
    const fate = fateOf(line);
    if (fate?.kind === "doubtful") {
      const like = fate.lookalikes[(line + chance) % (fate.lookalikes.length + 1)];
      const is = like ? { is: "same" as const, personId: like.personId } : { is: "other" as const };
      decisions = { ...decisions, [line]: is };
    }
    if (fateOf(line)?.kind === "error") decisions = { ...decisions, [line]: { is: "leftOut" } };
  }
  return decisions;
}

describe("whatever a list holds, whoever is known", () => {
  test("no row is without a fate, and each has one", () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(3), (before, rows, chance) => {
        const portal = new Portal();
        portal.write(before, decideAll(before, portal, chance));
        const fated = fatesOf(rows, {}, portal.known);
        expect(fated.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
        const counted = Object.values(countFates(fated)).reduce((sum, count) => sum + count, 0);
        expect(counted).toBe(rows.length);
      }),
    );
  });

  test("written once, the same list changes nothing and asks nothing again", () => {
    fc.assert(
      fc.property(lists, lists, fc.nat(3), (before, rows, chance) => {
        const portal = new Portal();
        portal.write(before, decideAll(before, portal, chance));
        const decisions = decideAll(rows, portal, chance);
        expect(isSettled(fatesOf(rows, decisions, portal.known))).toBe(true);
        portal.write(rows, decisions);
        const [persons, count] = [JSON.stringify([...portal.persons]), portal.persons.size];
        const left = Object.fromEntries(
          Object.entries(decisions).filter(([, { is }]) => is === "leftOut"),
        );
        const again = fatesOf(rows, left, portal.known);
        for (const { fate } of again) {
          expect(["unchanged", "repeated", "leftOut"]).toContain(fate.kind);
        }
        portal.write(rows, left);
        expect([JSON.stringify([...portal.persons]), portal.persons.size]).toEqual([
          persons,
          count,
        ]);
      }),
    );
  });
});
