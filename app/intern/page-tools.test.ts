import { expect, test } from "vitest";
import { notFound } from "@/lib/errors";
import { inItsCaseFile, orWhereItStood } from "./page-tools";

const [here, there] = [
  "00000000-0000-4000-8000-000000000001",
  "00000000-0000-4000-8000-000000000002",
];

test("a row that a merge has moved is shown where it stands, with what came back to be corrected", async () => {
  const query = Promise.resolve({ draft: "token", other: "x" });
  const place = { id: here, caseFileId: there, part: "conferences/c" };
  await expect(inItsCaseFile(place, query)).rejects.toMatchObject({
    digest: expect.stringContaining(`;/intern/case-files/${there}/conferences/c?draft=token;`),
  });
  await expect(inItsCaseFile({ ...place, caseFileId: here }, query)).resolves.toBeUndefined();
});

test("whose form came after its row was removed is led to where it stood, with what was typed", async () => {
  const page = `/intern/case-files/${here}/support-plan`;
  const gone = () => Promise.reject(notFound());
  await expect(
    orWhereItStood(gone(), page, Promise.resolve({ draft: "token" })),
  ).rejects.toMatchObject({
    digest: expect.stringContaining(`;${page}?draft=token&removed=yes#errors;`),
  });
  // Nothing was sent: there is no such page.
  await expect(orWhereItStood(gone(), page, Promise.resolve({}))).rejects.toMatchObject({
    digest: expect.stringContaining("404"),
  });
  await expect(orWhereItStood(Promise.resolve("row"), page, Promise.resolve({}))).resolves.toBe(
    "row",
  );
});
