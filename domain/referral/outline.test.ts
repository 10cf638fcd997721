import { expect, test } from "vitest";
import { dueUntil } from "@/domain/follow-up/due";
import { recipientName, targetName } from "@/domain/offer/snapshot";
import { addOffice } from "@/domain/office/commands";
import { openCase, sentReferral, staff } from "@/domain/testing/fixtures";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { outlinesOf } from "./outline";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker);
const office = await addOffice(caseworker, { name: "Jobcenter", phone: "030 23125 802" });

test.each([
  ["an offer", {}],
  ["an office", { target: { officeId: office.id } }],
])("what long lists read of %s is what its page says", async (_what, target) => {
  const id = await sentReferral(caseworker, { caseFileId, ...target });
  const row = await db.referral.findUniqueOrThrow({
    where: { id },
    include: { office: true, caseFile: true },
  });
  const { personId } = row.caseFile;
  expect((await outlinesOf(db, [id])).get(id)).toMatchObject({
    ...{ personId, target: targetName(row), recipient: recipientName(row) },
  });
  const placementId = crypto.randomUUID();
  await db.placement.create({
    data: { id: placementId, referralId: id, state: "active", startedOn: today() },
  });
  const dueOn = addDays(today(), 3);
  const asked = { personId, placementId, dueOn, kind: "openEnd", state: "planned" } as const;
  const planned = await db.followUp.create({
    data: { ...asked, id: crypto.randomUUID(), createdAt: now() },
  });
  const due = await dueUntil(db, dueOn);
  expect(due.find((each) => each.id === planned.id)).toMatchObject({
    ...{ personId, placementId, dueOn, kind: "openEnd", target: targetName(row) },
  });
  expect(await dueUntil(db, today())).toEqual([]);
});
