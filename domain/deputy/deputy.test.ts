import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { StaffActor } from "@/domain/access/actor";
import { readCaseFileAudit } from "@/domain/audit-log/queries";
import { moveCaseFile } from "@/domain/case-file/commands";
import { handOverCaseFile } from "@/domain/case-file/hand-over";
import { readCaseFile } from "@/domain/case-file/queries";
import { addFollowUp } from "@/domain/follow-up/commands";
import {
  account,
  conflict,
  enter,
  notFound,
  openCase,
  refusedFor,
  staff,
  theAdmin,
} from "@/domain/testing/fixtures";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { appointDeputy, endDeputyship } from "./commands";
import { listDeputies } from "./queries";

let caseworker: StaffActor;
let leadMail: string;
let lead: StaffActor;
let file: string;
beforeAll(async () => {
  caseworker = await staff("teilhabemanager");
  leadMail = await account("lead");
  lead = await enter(leadMail);
  file = await openCase(caseworker);
});

const day = (offset: number) => addDays(today(), offset);
const form = (given: object = {}) => ({
  absentId: caseworker.userId,
  deputyId: lead.userId,
  fromOn: day(0),
  untilOn: day(0),
  ...given,
});
const running = () => db.deputyship.findFirstOrThrow({ orderBy: { createdAt: "desc" } });

describe("somebody who stands in for a caseworker", () => {
  test.each([
    ["today alone", 0, 0, true],
    ["from yesterday to tomorrow", -1, 1, true],
    ["until yesterday", -9, -1, false],
    ["from tomorrow", 1, 9, false],
  ] as const)("%s: may read a case file: %s to %s, %s", async (_when, from, until, allowed) => {
    await db.deputyship.deleteMany();
    await appointDeputy(caseworker, form());
    const data = { fromOn: day(from), untilOn: day(until) };
    await db.deputyship.updateMany({ data });
    const reading = readCaseFile(await enter(leadMail), { id: file });
    if (allowed) expect(await reading).toMatchObject({ id: file });
    else await expect(reading).rejects.toMatchObject(notFound);
  });

  test("is named with the colleague in the log of the case file and in its timeline", async () => {
    await db.deputyship.deleteMany();
    await appointDeputy(caseworker, form());
    const deputy = await enter(leadMail);
    await moveCaseFile(deputy, { id: file, from: "open", state: "inSupport" });
    const { events } = await readCaseFileAudit(deputy, { caseFileId: file });
    expect(events.find(({ action }) => action === "caseFile.move")).toMatchObject({
      actorName: lead.displayName,
      inPlaceOf: caseworker.displayName,
    });
    const { entries } = await readTimeline(caseworker, { caseFileId: file, kind: "state" });
    expect(entries[0]?.by).toBe(`${lead.displayName} in Vertretung für ${caseworker.displayName}`);
  });

  test("may nothing of it any more once it was ended", async () => {
    await db.deputyship.deleteMany();
    await appointDeputy(caseworker, form());
    await endDeputyship(caseworker, { id: (await running()).id });
    const reading = readCaseFile(await enter(leadMail), { id: file });
    await expect(reading).rejects.toMatchObject(notFound);
    expect((await listDeputies(caseworker, {})).deputyships).toEqual([]);
  });

  test("cannot name a deputy for the colleague; the administration can", async () => {
    await db.deputyship.deleteMany();
    await appointDeputy(await theAdmin(), form());
    const deputy = await enter(leadMail);
    await expect(appointDeputy(deputy, form())).rejects.toMatchObject(notFound);
    expect((await listDeputies(deputy, {})).absentees).toEqual([]);
    const ending = endDeputyship(deputy, { id: (await running()).id });
    await expect(ending).rejects.toMatchObject(notFound);
  });

  test.each([
    [{ untilOn: day(-1) }, "untilOn", "endBeforeStart"],
    [{ fromOn: day(-9), untilOn: day(-1) }, "untilOn", "dateInPast"],
    [{ untilOn: day(400) }, "untilOn", "dateTooLate"],
    [{ fromOn: "2150-12-31", untilOn: "2150-12-31" }, "fromOn", "dateTooLate"],
    [{ deputyId: "" }, "deputyId", "missingChoice"],
    [{ fromOn: "" }, "fromOn", "missing"],
  ] as const)("is not named by %j", async (given, field, code) => {
    const appointed = appointDeputy(caseworker, form(given));
    await expect(appointed).rejects.toMatchObject(refusedFor(field, code));
  });

  test("is entered once for a day, and ended with one press also where that was entered twice", async () => {
    await db.deputyship.deleteMany();
    await appointDeputy(caseworker, form({ untilOn: day(3) }));
    const again = (given: object) => appointDeputy(caseworker, form(given));
    const refused = refusedFor("fromOn", "deputyAlready");
    await expect(again({ untilOn: day(3) })).rejects.toMatchObject(refused);
    await expect(again({ fromOn: day(3), untilOn: day(9) })).rejects.toMatchObject(refused);
    await again({ fromOn: day(4), untilOn: day(9) });
    const { id, ...row } = await db.deputyship.findFirstOrThrow({ where: { fromOn: day(0) } });
    await db.deputyship.create({ data: { ...row, id: randomUUID() } });
    await endDeputyship(caseworker, { id });
    const { deputyships } = await listDeputies(caseworker, {});
    expect(deputyships).toMatchObject([{ fromOn: day(4), untilOn: day(9) }]);
  });

  test("is not ended from an old page of one that was ended and entered anew", async () => {
    await db.deputyship.deleteMany();
    await appointDeputy(caseworker, form());
    const { id } = await running();
    await endDeputyship(caseworker, { id });
    await appointDeputy(caseworker, form());
    await endDeputyship(caseworker, { id });
    expect((await listDeputies(caseworker, {})).deputyships).toHaveLength(1);
  });

  test("who is away themselves stands in only with a yes", async () => {
    await db.deputyship.deleteMany();
    const colleague = await staff("teilhabemanager");
    await appointDeputy(caseworker, form({ deputyId: colleague.userId, untilOn: day(3) }));
    const back = { absentId: colleague.userId, deputyId: caseworker.userId };
    const named = (given: object) => appointDeputy(colleague, form({ ...back, ...given }));
    await named({ fromOn: day(4), untilOn: day(6) });
    const doubtful = { fromOn: day(3), untilOn: day(3) };
    await expect(named(doubtful)).rejects.toMatchObject(refusedFor("deputyId", "askDeputyAway"));
    await named({ ...doubtful, confirmed: [caseworker.userId] });
  });

  test.each(["translator", "admin"] as const)("is never a %s", async (role) => {
    const { userId } = await staff(role);
    const appointed = appointDeputy(caseworker, form({ deputyId: userId }));
    await expect(appointed).rejects.toMatchObject(refusedFor("deputyId", "unknownChoice"));
  });

  test("is somebody else", async () => {
    const appointed = appointDeputy(caseworker, form({ deputyId: caseworker.userId }));
    await expect(appointed).rejects.toMatchObject(refusedFor("deputyId", "unknownChoice"));
  });
});

describe("a case file that is handed over", () => {
  test("has another owner, keeps what hangs on it, and says so in its timeline", async () => {
    const [id, colleague] = [await openCase(caseworker), await staff("teilhabemanager")];
    await addFollowUp(caseworker, { caseFileId: id, dueOn: day(5) });
    const handing = { id, ownerId: caseworker.userId, newOwnerId: colleague.userId };
    await handOverCaseFile(caseworker, handing);
    expect(await readCaseFile(colleague, { id })).toMatchObject({
      ownerId: colleague.userId,
      followUps: [{ dueOn: day(5) }],
    });
    const { entries } = await readTimeline(colleague, { caseFileId: id, kind: "state" });
    expect(entries[0]).toMatchObject({ text: "Fallakte übergeben", by: caseworker.displayName });
    // The same press twice is one; whoever hands it to somebody else looked at an older page.
    await handOverCaseFile(caseworker, handing);
    const third = { ...handing, newOwnerId: (await staff("teilhabemanager")).userId };
    await expect(handOverCaseFile(caseworker, third)).rejects.toMatchObject(conflict);
  });

  test("goes to nobody who does not work with persons", async () => {
    const id = await openCase(caseworker);
    const handing = { id, ownerId: caseworker.userId, newOwnerId: lead.userId };
    const handed = handOverCaseFile(caseworker, handing);
    await expect(handed).rejects.toMatchObject(refusedFor("newOwnerId", "unknownChoice"));
  });
});
