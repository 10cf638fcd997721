import { expect, test } from "vitest";
import { newRequest, notFound, openCase, staff } from "@/domain/testing/fixtures";
import { seal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";
import { columns } from "./columns";
import { findByNumber } from "./find";

const caseworker = await staff("teilhabemanager");
const found = async (term: string) =>
  (await findByNumber(caseworker, { term })).requests.map(({ id }) => id);

test("a missed call leads to the request, however the number is written, and to that of a person known", async () => {
  const { id } = await newRequest({ channel: "phone", contact: "0176 04069131" });
  await newRequest({ channel: "email", contact: "4069131@demo.invalid" });
  const typed = ["+4917604069131", "0049 176 0406 9131", "0176/04069131", "9131"];
  for (const term of typed) expect(await found(term)).toEqual([id]);
  expect(await found("131")).toEqual([]);
  expect(await found("Selam")).toEqual([]);
  // Their number has changed since they wrote.
  const caseFileId = await openCase(caseworker, { contact: "+49 176 04069132" });
  const own = await db.contactRequest.findFirstOrThrow({
    where: { person: { caseFiles: { some: { id: caseFileId } } } },
  });
  expect(await found("0176 04069132")).toEqual([own.id]);
  const contactSealed = seal(columns.contact, id, "0176 04069133");
  await db.contactRequest.update({ where: { id }, data: { contactSealed } });
  expect([await found("9131"), await found("9133")]).toEqual([[], [id]]);
  await db.contactRequest.update({ where: { id }, data: { state: "withdrawn" } });
  expect(await found("9133")).toEqual([]);
});

test("who may see figures alone finds nobody by their number", async () => {
  await expect(findByNumber(await staff("lead"), { term: "9131" })).rejects.toMatchObject(notFound);
});
