import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { type KnownPerson, PersonIndex } from "./person-index";

const day = (text: string) => plainDate.parse(text);

function person(name: string, known: Partial<KnownPerson> = {}): KnownPerson {
  const none = {
    birthDate: null,
    phone: null,
    otherNames: [],
    otherPhones: [],
    paper: null,
    paperValidUntil: null,
  };
  const unknown = { ...none, visitable: false, speaksIn: null, district: null, language: "de" };
  return { id: randomUUID(), name, ...unknown, ...known };
}

function indexOf(...persons: readonly KnownPerson[]): PersonIndex {
  const index = new PersonIndex();
  for (const each of persons) index.put(each);
  return index;
}

const names = [
  "Mohammed Hosseini",
  "Yusuf Tesfay",
  "Jürgen Groß",
  "Fatima al-Sayed",
  "Khaled Ahmadi",
  "ሰላም ኣብርሃ",
  "محمد رضایی",
  "Selma Abrahamson",
  "Nela Wegweiser",
  "Behzad Noori",
  "مهدی کریمی",
  "Sara Tester",
  "Zahra Tester",
];
const everybody = names.map((name) => person(name));
const index = indexOf(...everybody);
const found = (typed: string) =>
  index.find(typed).map((id) => everybody.find((each) => each.id === id)?.name);

describe("a part of a name", () => {
  test.each([
    ["hoss", "Mohammed Hosseini"],
    ["Mohamed", "Mohammed Hosseini"],
    ["muhammad", "Mohammed Hosseini"],
    ["Yousef", "Yusuf Tesfay"],
    ["Jussuf tes", "Yusuf Tesfay"],
    ["tesfay yusuf", "Yusuf Tesfay"],
    ["juergen", "Jürgen Groß"],
    ["GROSS", "Jürgen Groß"],
    ["Fatimah", "Fatima al-Sayed"],
    ["Sayed Fatima", "Fatima al-Sayed"],
    ["Chaled", "Khaled Ahmadi"],
    ["Selam", "ሰላም ኣብርሃ"],
    ["ሰላም", "ሰላም ኣብርሃ"],
    ["محمد", "محمد رضایی"],
    ["مُحَمَّد", "محمد رضایی"],
    ["Nehla", "Nela Wegweiser"],
    ["nehl weg", "Nela Wegweiser"],
    ["Bezad", "Behzad Noori"],
    ["Mehdi", "مهدی کریمی"],
    ["Behzaad", "Behzad Noori"],
  ])("%s finds %s first", (typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });

  test.each(["", " ", "--", "Xenophon", "'"])("%j finds nobody", (typed) => {
    expect(found(typed)).toEqual([]);
  });

  test("without an h that is heard finds those who are written so first", () => {
    expect(found("Sara Tester")).toEqual(["Sara Tester", "Zahra Tester"]);
    expect(found("Zahra Tester")).toEqual(["Zahra Tester", "Sara Tester"]);
  });

  test("in Latin letters finds who is written in Arabic as well", () => {
    expect(found("محمد")).toContain("Mohammed Hosseini");
  });
});

describe("a number", () => {
  const called = [
    person("Erste Nummer", { phone: "0176 04069011" }),
    person("Zweite Nummer", { phone: "+49 176 04069012" }),
    person("Dritte Nummer", { phone: "0049 (0)2191 16123" }),
    person("Andere Wege", { otherPhones: ["0176-0406 9014"] }),
    person("Ohne Nummer"),
  ];
  const numbers = indexOf(...called);
  const names = (typed: string) =>
    numbers.find(typed).map((id) => called.find((each) => each.id === id)?.name);

  test.each([
    ["0176 04069011", ["Erste Nummer"]],
    ["+4917604069011", ["Erste Nummer"]],
    ["0049 176 0406 9011", ["Erste Nummer"]],
    ["17604069011", ["Erste Nummer"]],
    ["+49 (0)176 / 0406-9012", ["Zweite Nummer"]],
    ["02191 16123", ["Dritte Nummer"]],
    ["+49 2191 16123", ["Dritte Nummer"]],
    ["9012", ["Zweite Nummer"]],
    ["9014", ["Andere Wege"]],
    ["012", []],
    ["0176", []],
    ["9999", []],
  ])("typed as %s finds %j", (typed, found) => {
    expect(names(typed)).toEqual(found);
  });
});

describe("who may be the one", () => {
  const known = person("Mohammed Hosseini", {
    birthDate: day("2004-05-17"),
    phone: "0176 04069011",
  });
  const others = indexOf(known, person("Amal Probe", { birthDate: day("2004-05-17") }));
  const facts = (name: string, birthDate?: string, phone?: string) =>
    others
      .candidates({ name, birthDate, phone })
      .map(({ sameName, sameBirthDate, samePhone }) => ({ sameName, sameBirthDate, samePhone }));

  test.each([
    ["Hosseini, Mohammed", "2004-05-17", undefined, [true, true, false]],
    ["Mohamed Hoseini", undefined, undefined, [false, false, false]],
    ["Muhammad Hussaini", "2004-05-17", undefined, [false, true, false]],
    ["M. Hosseini", undefined, "+49 176 04069011", [false, false, true]],
  ])("%s, %s, %s is held against him by name, birth date, number: %j", (name, birth, phone, is) => {
    const [sameName, sameBirthDate, samePhone] = is;
    expect(facts(name, birth, phone)).toEqual([{ sameName, sameBirthDate, samePhone }]);
  });

  test.each([
    ["Amina Karimi", "2004-05-17", undefined],
    ["Mohamed Hosseinpur", "1999-01-01", undefined],
    ["Amina Karimi", undefined, "110"],
  ])("%s, %s, %s is nobody", (name, birth, phone) => {
    expect(facts(name, birth, phone)).toEqual([]);
  });

  test("is never the person themselves", () => {
    expect(others.candidates({ name: known.name }, known.id)).toEqual([]);
  });
});

test("an index says the same whatever was written before, and in which order", () => {
  const name = fc.constantFrom(...names);
  const step = fc.record({ at: fc.nat(5), name: fc.option(name) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), name, (steps, typed) => {
      const ids = everybody.map(({ id }) => id);
      const written = new PersonIndex();
      const last = new Map<string, KnownPerson>();
      for (const { at, name: now } of steps) {
        const id = ids[at] ?? "";
        if (now) last.set(id, { ...person(now), id });
        else last.delete(id);
        const known = last.get(id);
        if (known) written.put(known);
        else written.drop(id);
      }
      const fresh = indexOf(...last.values());
      expect(written.size).toBe(last.size);
      expect(written.find(typed).toSorted()).toEqual(fresh.find(typed).toSorted());
      expect(written.candidates({ name: typed })).toEqual(fresh.candidates({ name: typed }));
    }),
  );
});

test("likeness is the same from both sides, from 0 to 1, and 1 for the same name", () => {
  const name = fc.constantFrom(...names);
  const likeness = (a: string, b: string) =>
    indexOf(person(a, { phone: "0176 1234567" })).candidates({
      name: b,
      phone: "0176 1234567",
    })[0]?.likeness ?? 0;
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(likeness(a, b)).toBe(likeness(b, a));
      expect(likeness(a, b)).toBeLessThanOrEqual(1);
      expect(likeness(a, a)).toBe(1);
    }),
  );
});
