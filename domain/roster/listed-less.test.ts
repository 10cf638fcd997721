import { expect, test } from "vitest";
import { newProfile } from "@/domain/person/open";
import { plainDate } from "@/lib/plain-date";
import { type ListField, listFields } from "./list-fields";
import { changesBy } from "./listed-changes";
import { readRow } from "./listed-person";

const known = newProfile({
  name: "Selam Geheimname",
  birthDate: plainDate.parse("2004-03-05"),
  residence: { paper: "duldung60b" },
  details: { speaksIn: "ku", address: "Nordstraße 5, 2. Stock" },
});
const context = { today: plainDate.parse("2026-11-20"), districtNames: {} };

/** What a list would change of somebody that says this of them in one column. */
function changesOf(field: ListField, said: string, listedLanguage: string | null = null) {
  const cells = listFields.map((each) => (each === "name" ? "X" : each === field ? said : ""));
  const row = readRow(cells, listFields, context);
  if (!("person" in row)) throw new Error(said);
  const details = listedLanguage ? {} : known.details;
  const rest = { listedLanguage, onlyListed: true, wrongNumber: false };
  return changesBy(row.person, { profile: { ...known, details }, ...rest });
}

test.each<[ListField, string, string[]]>([
  ["paper", "Duldung", []],
  ["paper", "Duldung § 60a", ["duldung60a"]],
  ["paper", "Duldung (§ 60d)", ["duldung60d"]],
  ["paper", "Gestattung", ["gestattung"]],
  ["language", "andere", []],
  ["language", "Dari", ["fa-AF"]],
  ["birthDate", "01.01.2004", []],
  ["birthDate", "01.01.2005", ["2005-01-01"]],
  ["birthDate", "06.03.2004", ["2004-03-06"]],
  ["address", "Nordstraße 5", []],
  ["address", "Nordstraße 51", ["Nordstraße 51"]],
  ["address", "Südstraße", ["Südstraße"]],
])("what says less than is known replaces nothing: %s %s", (field, said, taken) => {
  const changes = changesOf(field, said).filter(({ usual }) => usual);
  expect(changes.map(({ to }) => to)).toEqual(taken);
});

test("a paper that is named less exactly is shown, and taken over by nobody but who says so", () => {
  expect(changesOf("paper", "Duldung")).toEqual([
    { field: "paper", from: "duldung60b", to: "duldung60a", usual: false, less: true },
  ]);
  expect(changesOf("address", "Nordstraße 5")).toEqual([]);
});

test("a word for two languages says less than the one that is known", () => {
  expect(changesOf("language", "Serbisch, Romani", "rom")).toEqual([]);
  expect(changesOf("language", "Serbisch", "rom")).toMatchObject([{ to: "srp" }]);
});
