import { expect, test } from "vitest";
import { staff } from "@/domain/testing/fixtures";
import { newEntry } from "@/domain/testing/roster";
import { today } from "@/lib/clock";
import { decideEntry } from "./decide";
import { asSeen, listMissing } from "./missing";

const caseworker = await staff("teilhabemanager");

test("who is ticked on one page stays so on the next, as long as nothing has changed about them", async () => {
  for (let number = 10; number < 37; number += 1) {
    await newEntry({ name: `Person ${number}` }, { missingSince: today(), listedBy: [] });
  }
  const first = await listMissing(caseworker, {});
  expect(first).toMatchObject({ page: 1, pages: 2, elsewhere: [] });
  const [one, two] = first.shown;
  if (!one || !two) throw new Error("the first page is empty");
  const picked = [asSeen(one), asSeen(two)];
  expect((await listMissing(caseworker, { page: 1, picked })).elsewhere).toEqual([]);
  expect((await listMissing(caseworker, { page: 2, picked })).elsewhere.toSorted()).toEqual(
    picked.toSorted(),
  );
  await decideEntry(caseworker, { id: two.id, version: two.version, decision: "declined" });
  const last = await listMissing(caseworker, { page: 2, picked });
  expect(last).toMatchObject({ elsewhere: [asSeen(one)], changed: 1 });
});
