import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate } from "@/lib/plain-date";
import { doubtsAbout } from "./doubts";

const day = (text: string) => plainDate.parse(text);
const today = day("2026-11-27");
const age = { from: 18, to: 27 };

test.each([
  [{ birthDate: "2004-05-17" }, []],
  [{ birthDate: "2008-11-27" }, []],
  [{ birthDate: "2008-11-28" }, ["birthDate askAge"]],
  [{ birthDate: "1998-11-28" }, []],
  [{ birthDate: "1998-11-27" }, ["birthDate askAge"]],
  [{ paperIssuedOn: "2026-01-02", paperValidUntil: "2026-07-01" }, []],
  [{ paperIssuedOn: "2026-01-02", paperValidUntil: "2026-01-02" }, []],
  [{ paperIssuedOn: "2026-01-02", paperValidUntil: "2026-01-01" }, ["paperValidUntil askValidity"]],
  [{ paperIssuedOn: "2026-11-28" }, ["paperIssuedOn askIssuedLater"]],
  [{ birthDate: "2004-05-17", paperIssuedOn: "2004-05-16" }, ["paperIssuedOn askBeforeBirth"]],
  [{ birthDate: "2004-05-17", germanTestedOn: "2001-01-01" }, ["germanTestedOn askBeforeBirth"]],
  [{ paperValidUntil: "2020-01-01" }, []],
  [{ birthDate: "", paperIssuedOn: null, paperValidUntil: "gestern" }, []],
])("of %j is asked: %j", (days, asked) => {
  const found = doubtsAbout(days, age, today).map(({ field, code }) => `${field} ${code}`);
  expect(found).toEqual(asked);
});

test("a yes holds for just these values: any other has a key of its own", () => {
  const days = fc.integer({ min: -4000, max: 4000 }).map((offset) => addDays(today, offset));
  fc.assert(
    fc.property(days, days, days, days, (issued, valid, otherIssued, otherValid) => {
      const keys = (paperIssuedOn: string, paperValidUntil: string) =>
        doubtsAbout({ paperIssuedOn, paperValidUntil }, age, today)
          .filter(({ code }) => code === "askValidity")
          .map(({ key }) => key);
      const same = issued === otherIssued && valid === otherValid;
      const shared = keys(issued, valid).some((key) => keys(otherIssued, otherValid).includes(key));
      expect(shared).toBe(same && valid < issued);
    }),
  );
});
