import { expect, test } from "vitest";
import { knownPersons } from "@/domain/person/known-persons";
import { profileOf } from "@/domain/person/profile";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { mergeOpened, type Opened, openedPerson } from "@/domain/testing/merge";
import { db } from "@/lib/db/client";
import { mergePersons } from "./commands";
import { comparePersons } from "./queries";
import { undoMerge } from "./undo";

const caseworker = await staff("teilhabemanager");
const opened = (known: object) => openedPerson(caseworker, known);
const merge = (kept: Opened, merged: Opened, take: readonly string[]) =>
  mergeOpened(caseworker, kept, merged, take);
const profile = async (id: string) =>
  profileOf(await db.person.findUniqueOrThrow({ where: { id } }));

test("keeps the other name and number in view and to be found, and gives them back", async () => {
  const kept = await opened({
    ...{ name: "Luwam Exempel", contact: "0176 1234501" },
    otherContact: "Tante: 0176 1234503",
  });
  const merged = await opened({ name: "Abrehet Anderswie", contact: "0176 1234502" });
  const before = await profile(kept.person);
  const { id } = await merge(kept, merged, ["contact"]);
  expect(await profile(kept.person)).toMatchObject({
    name: "Luwam Exempel",
    contact: { value: "0176 1234502" },
    details: {
      otherNames: "Abrehet Anderswie",
      otherContact: "0176 1234501; Tante: 0176 1234503",
    },
  });
  const persons = await knownPersons();
  const finds = ["Luwam", "Aberhet Andersvie", "1234501", "1234502", "1234503"];
  for (const typed of finds) expect([typed, persons.find(typed)]).toEqual([typed, [kept.person]]);
  await undoMerge(caseworker, { id });
  expect(await profile(kept.person)).toEqual(before);
  expect((await knownPersons()).find("Abrehet")).toEqual([merged.person]);
});

test("asks where the sex or the year of birth is not the same, and takes a yes", async () => {
  const woman = { name: "Ab Probe", gender: "female", birthDate: "2004-05-17" };
  const kept = await opened(woman);
  const merged = await opened({ ...woman, gender: "male", birthDate: "2001-05-17" });
  const ids = { keptId: kept.person, mergedId: merged.person };
  const shown = await comparePersons(caseworker, ids);
  expect(shown.contradictions).toEqual(["gender", "birthDate"]);
  const form = {
    ...{ ...ids, keptVersion: shown.kept.version, mergedVersion: shown.merged.version },
  };
  const asked = refusedFor("sure", "askSamePerson");
  await expect(mergePersons(caseworker, form)).rejects.toMatchObject(asked);
  await mergePersons(caseworker, { ...form, sure: "yes" });
});
