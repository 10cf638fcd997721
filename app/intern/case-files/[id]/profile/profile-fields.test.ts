import { describe, expect, test } from "vitest";
import { profileFields } from "@/domain/person/fields";
import { newProfile } from "@/domain/person/open";
import type { Fields } from "@/lib/forms/fields";
import { beside, openedAs, profileGroups, profileLabels } from "./profile-fields";

const opened = { name: "Selam", gender: "", paper: "gestattung", contact: "0176 1", scripts: "" };

/** What somebody sends who opened that and changed these. */
const sent = (changed: Fields): Fields => ({
  ...opened,
  ...Object.fromEntries(Object.entries(opened).map(([name, value]) => [openedAs(name), value])),
  ...changed,
});

describe("a profile that comes back", () => {
  test("keeps what its writer changed, and takes over what somebody else has", () => {
    const now = { ...opened, paper: "duldung60a" };
    const { fields, takenOver, conflicts } = beside(sent({ gender: "female" }), now);
    expect(fields).toMatchObject({ name: "Selam", gender: "female", paper: "duldung60a" });
    expect(["paper", "gender", "name"].map(takenOver)).toEqual([
      "duldung60a",
      undefined,
      undefined,
    ]);
    expect(conflicts).toEqual([]);
  });

  test("says of what both changed what each wrote and what stood there before", () => {
    const now = { ...opened, contact: "0176 2", scripts: "latin" };
    const { conflicts } = beside(sent({ contact: "0176 3", scripts: ["latin", "arabic"] }), now);
    expect(conflicts).toEqual([
      { name: "contact", before: "0176 1", theirs: "0176 2", mine: "0176 3" },
      { name: "scripts", before: "", theirs: "latin", mine: "latin,arabic" },
    ]);
  });

  test("asks nothing where both wrote the same", () => {
    const now = { ...opened, contact: "0176 2" };
    expect(beside(sent({ contact: "0176 2" }), now).conflicts).toEqual([]);
  });

  test("with what was emptied on purpose stays empty", () => {
    expect(beside(sent({ contact: "" }), opened).fields).toMatchObject({ contact: "" });
    expect(beside(sent({ scripts: [] }), opened).fields).toMatchObject({ scripts: "" });
  });

  test("is not there at all where none was sent", () => {
    expect(beside({}, opened).fields).toEqual({});
  });
});

test("every field of a profile has a label and stands in just one group", () => {
  const names = Object.keys(profileFields(newProfile({ name: "Selam", language: "ti" })));
  expect(Object.keys(profileLabels).toSorted()).toEqual(names.toSorted());
  expect(profileGroups.flatMap(({ fields }) => fields).toSorted()).toEqual(names.toSorted());
});
