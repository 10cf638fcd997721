import { expect, test } from "vitest";
import { inItsCaseFile } from "./page-tools";

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
