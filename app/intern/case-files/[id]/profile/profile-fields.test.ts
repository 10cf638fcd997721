import { describe, expect, test } from "vitest";
import type { Fields } from "@/lib/forms/fields";
import { beside, openedAs } from "./profile-fields";

const opened = { name: "Selam", gender: "", paper: "gestattung", contact: "0176 1" };

/** What somebody sends who opened that and changed these. */
const sent = (changed: Fields): Fields => ({
  ...opened,
  ...Object.fromEntries(Object.entries(opened).map(([name, value]) => [openedAs(name), value])),
  ...changed,
});

describe("a profile that comes back", () => {
  test("keeps what its writer changed, and takes over what somebody else has", () => {
    const now = { ...opened, paper: "duldung60a", contact: "0176 2" };
    const { fields } = beside(sent({ gender: "female", contact: "0176 3" }), now);
    expect(fields).toEqual({
      name: "Selam",
      gender: "female",
      paper: "duldung60a",
      contact: "0176 3",
    });
  });

  test("says field by field what is saved where it said something else", () => {
    const now = { ...opened, paper: "", contact: "0176 2" };
    const { saved } = beside(sent({ gender: "female", contact: "0176 3" }), now);
    expect(Object.keys(opened).map(saved)).toEqual([undefined, "", "", "0176 2"]);
  });

  test("says nothing of it where nobody else has changed anything", () => {
    const { fields, saved } = beside(sent({ gender: "female" }), opened);
    expect(fields).toEqual({ ...opened, gender: "female" });
    expect(Object.keys(opened).map(saved)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("with what was emptied on purpose stays empty", () => {
    const { fields } = beside(sent({ contact: "" }), { ...opened, contact: "0176 2" });
    expect(fields).toMatchObject({ contact: "" });
  });

  test("is not there at all where none was sent", () => {
    expect(beside({}, opened).fields).toEqual({});
  });
});
