import { expect, test } from "vitest";
import { discardNoteDraft } from "@/domain/note/commands";
import { whatBegins } from "@/domain/testing/begins";
import { refusedFor, staff } from "@/domain/testing/fixtures";
import { mergeOpened, openedPerson } from "@/domain/testing/merge";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";

const caseworker = await staff("teilhabemanager");
const [kept, merged] = [await openedPerson(caseworker, {}), await openedPerson(caseworker, {})];
await mergeOpened(caseworker, kept, merged);

const begins = whatBegins(caseworker);

test.each(Object.entries(begins))(
  "a closed case file beside a running one takes no %s, and names the one that does",
  async (_what, begin) => {
    await expect(begin(merged.file)).rejects.toMatchObject({
      ...refusedFor("", "goesOnElsewhere"),
      elsewhere: kept.file,
    });
  },
);

test("the running one takes it, and so does a closed one that stands alone", async () => {
  const alone = await openedPerson(caseworker, {});
  const data = { state: "closed", closedAt: now() } as const;
  await db.caseFile.update({ where: { id: alone.file }, data });
  for (const caseFileId of [kept.file, alone.file]) {
    await expect(begins.note(caseFileId)).resolves.toBeDefined();
  }
});

test("what was begun in the closed one can still be thrown away", async () => {
  await expect(discardNoteDraft(caseworker, { caseFileId: merged.file })).resolves.toEqual({});
});
