import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { readCaseFile } from "@/domain/case-file/queries";
import { matchCaseFile } from "@/domain/matching/queries";
import { seekerFrom } from "@/domain/matching/seeker";
import { conflict, openCase, profileForm, refusedFor, staff } from "@/domain/testing/fixtures";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { updatePerson } from "./commands";
import { doubtsAbout } from "./doubts";

let caseworker: StaffActor;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
});

const known = {
  name: "Luwam Geheimname",
  language: "ti",
  channel: "email",
  contact: "luwam@portal.test",
  birthDate: "2004-05-17",
  gender: "female",
  district: "lennep",
  paper: "duldung60a",
  paperIssuedOn: "2026-01-02",
  paperValidUntil: "2027-06-30",
  workPermit: "onRequest",
  germanLevel: "A2",
  germanTestedOn: "2026-05-01",
  literate: "yes",
  schoolCertificate: "none",
  childcareNeeded: "no",
  sharedPhone: "",
  femaleContactWished: "yes",
  origin: "Eritrea, Asmara",
  spokenLanguages: ["ti", "ar"],
  speaksIn: "ti",
  interpreterNeeded: "no",
  scripts: ["ethiopic"],
  schoolYears: "upTo8",
  schooling: "8 Jahre in Asmara",
  wishes: "Bäckerin werden",
  mobility: ["transitPass"],
};

/** A case file whose profile has been written once: its version is 1. */
const opened = () => openCase(caseworker);
const update = (id: string, version: number, form: object) =>
  updatePerson(caseworker, profileForm(id, version, form));
const personOf = async (id: string) => (await readCaseFile(caseworker, { id })).person;

describe("a person's profile", () => {
  test("is kept as it was typed", async () => {
    const id = await opened();
    await update(id, 1, known);
    expect(await personOf(id)).toEqual({
      name: "Luwam Geheimname",
      language: "ti",
      contact: { channel: "email", value: "luwam@portal.test" },
      birthDate: "2004-05-17",
      gender: "female",
      residence: {
        paper: "duldung60a",
        issuedOn: "2026-01-02",
        validUntil: "2027-06-30",
        workPermit: "onRequest",
      },
      district: "lennep",
      details: {
        origin: "Eritrea, Asmara",
        spokenLanguages: ["ti", "ar"],
        speaksIn: "ti",
        interpreterNeeded: false,
        scripts: ["ethiopic"],
        schoolYears: "upTo8",
        schooling: "8 Jahre in Asmara",
        wishes: "Bäckerin werden",
        mobility: ["transitPass"],
      },
      germanLevel: "A2",
      germanTestedOn: "2026-05-01",
      literate: true,
      schoolCertificate: "none",
      childcareNeeded: false,
      sharedPhone: null,
      femaleContactWished: true,
    });
  });

  test("can be emptied again: what is left open is not known, and matching is told nothing", async () => {
    const id = await opened();
    await update(id, 1, known);
    await update(id, 2, { birthDate: "", gender: "", paper: "", germanLevel: "", literate: "" });
    const person = await personOf(id);
    expect(person).toMatchObject({ birthDate: null, gender: null, residence: {}, contact: null });
    expect(seekerFrom(person)).toEqual({});
  });

  test("tells matching exactly what is known", async () => {
    const id = await opened();
    await update(id, 1, known);
    expect(seekerFrom(await personOf(id))).toEqual({
      paper: "duldung60a",
      paperValidUntil: "2027-06-30",
      workPermit: "onRequest",
      birthDate: "2004-05-17",
      german: "A2",
      literate: true,
      school: "none",
      childcareNeeded: false,
      gender: "female",
    });
    const { offers } = await matchCaseFile(caseworker, { caseFileId: id });
    const verdicts = offers.map(({ match }) => match.verdict);
    const rank = { fits: 0, ask: 1, doesNotFit: 2 };
    expect(verdicts).toEqual(verdicts.toSorted((a, b) => rank[a] - rank[b]));
  });

  test("is nowhere readable in the database", async () => {
    const id = await opened();
    await update(id, 1, known);
    const { personId } = await db.caseFile.findUniqueOrThrow({ where: { id } });
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(p)::text AS row FROM "Person" p WHERE id = ${personId}::uuid`;
    const row = rows[0]?.row ?? "";
    expect(row).toContain('"germanLevel": "A2"');
    for (const secret of [
      "Luwam",
      "luwam@",
      "2004-05-17",
      "duldung60a",
      "2027-06-30",
      "onRequest",
      "2026-01-02",
      "Asmara",
      "Bäckerin",
      "transitPass",
    ]) {
      expect(row).not.toContain(secret);
    }
  });

  test("is not overwritten by whoever saw an older one", async () => {
    const id = await opened();
    await update(id, 1, { name: "Erste" });
    await expect(update(id, 1, { name: "Zweite" })).rejects.toMatchObject(conflict);
    expect(await personOf(id)).toMatchObject({ name: "Erste" });
  });

  test("is written once when two colleagues do it at the same time", async () => {
    const id = await opened();
    const both = await Promise.allSettled(["Eins", "Zwei"].map((name) => update(id, 1, { name })));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    [{ name: " " }, "name", "missing"],
    [{ language: "en" }, "language", "unknownChoice"],
    [{ birthDate: addDays(today(), 1) }, "birthDate", "dateInFuture"],
    [{ germanTestedOn: addDays(today(), 1) }, "germanTestedOn", "dateInFuture"],
    [{ paper: "all" }, "paper", "unknownChoice"],
    [{ germanLevel: "C2" }, "germanLevel", "unknownChoice"],
    [{ birthDate: "2027-02-30" }, "birthDate", "notADate"],
    [{ paperValidUntil: "next week" }, "paperValidUntil", "notADate"],
  ] as const)("does not take %j", async (form, field, code) => {
    const id = await opened();
    await expect(update(id, 1, form)).rejects.toMatchObject(refusedFor(field, code));
  });

  test("asks about what may be a slip, takes it with a yes, and does not ask again", async () => {
    const id = await opened();
    const odd = { paperIssuedOn: "2026-06-01", paperValidUntil: "2026-05-01" };
    const asked = await update(id, 1, odd).catch((error: unknown) => error);
    expect(asked).toMatchObject(refusedFor("paperValidUntil", "askValidity"));
    const key = doubtsAbout(odd, { from: 18, to: 27 }, today())[0]?.key ?? "";
    await update(id, 1, { ...odd, confirmed: [key] });
    expect(await personOf(id)).toMatchObject({
      residence: { issuedOn: "2026-06-01", validUntil: "2026-05-01" },
    });
    await update(id, 2, { ...odd, germanLevel: "A1" });
    await expect(update(id, 3, { ...odd, paperIssuedOn: "2026-06-02" })).rejects.toMatchObject(
      refusedFor("paperValidUntil", "askValidity"),
    );
  });

  test("may say that somebody was born today, or tested today", async () => {
    const id = await opened();
    const born = { birthDate: today(), germanTestedOn: today() };
    const confirmed = doubtsAbout(born, { from: 18, to: 27 }, today()).map(({ key }) => key);
    await update(id, 1, { ...born, confirmed });
    expect(await personOf(id)).toMatchObject({ birthDate: today(), germanTestedOn: today() });
  });
});
