import { expect, test } from "vitest";
import { moveCaseFile } from "@/domain/case-file/commands";
import { readCaseFile } from "@/domain/case-file/queries";
import { standingOutreach } from "@/domain/contact/standing-tries";
import { updatePerson } from "@/domain/person/commands";
import { profileOf } from "@/domain/person/profile";
import { listAccesses } from "@/domain/person-access/queries";
import { readRosterEntry } from "@/domain/roster/queries";
import { openCase, profileForm, refusedFor, staff } from "@/domain/testing/fixtures";
import { prove, whoWrote } from "@/domain/testing/person-links";
import { newEntry } from "@/domain/testing/roster";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { moveContactRequest } from "./commands";
import { disproveContactRequest } from "./disprove";
import { readContactRequest } from "./queries";
import { wishCall } from "./self-service";
import { readStatus } from "./status";
import { requestTasks } from "./today";
import { proveContactRequest, tieContactRequest, untieContactRequest } from "./whose";

const caseworker = await staff("teilhabemanager");
const shown = ({ id }: { readonly id: string }) =>
  db.contactRequest.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
type Written = Awaited<ReturnType<typeof whoWrote>>;

/** Somebody's request, said by a slip to be of this person. */
async function saidToBe(personId: string, request: Written): Promise<void> {
  await tieContactRequest(caseworker, { ...(await shown(request)), personId });
  await proveContactRequest(caseworker, await shown(request));
}
const disprove = async (request: Written) =>
  disproveContactRequest(caseworker, await shown(request));
const knownOf = async (id: string) =>
  profileOf(await db.person.findUniqueOrThrow({ where: { id } }));

test("a slip leaves nothing with whom it was said of, and the writer sees and waits for what they did before", async () => {
  const entry = await newEntry({
    ...{ name: "Luwam Abendwind", language: null },
    contact: { channel: "phone", value: "0176 040690 60" },
  });
  const { personId } = await readRosterEntry(caseworker, { id: entry });
  const before = await knownOf(personId);
  const request = await whoWrote({ contact: "0176 040690 61" });
  await wishCall(request.writer, { wish: "yes" });
  const read = await readStatus(request.writer, {});
  await saidToBe(personId, request);
  expect((await knownOf(personId)).details.otherContact).toBe("0176 040690 61");
  expect(await readContactRequest(caseworker, request)).toMatchObject({
    brought: { fields: expect.arrayContaining(["otherContact"]), caseFile: "new" },
  });
  const form = await shown(request);
  expect(await disproveContactRequest(caseworker, form)).toMatchObject({ left: [], isFree: true });
  expect(await knownOf(personId)).toEqual(before);
  const [file, ...others] = await db.caseFile.findMany({ where: { personId } });
  expect([file?.state, others]).toEqual(["closed", []]);
  // Nobody has spoken with them, nor accompanied them.
  expect(await standingOutreach(db, personId)).toEqual({ outreach: "unknown", since: null });
  expect((await prove(request.linkToken)).personId).toBeNull();
  expect(await readStatus(request.writer, {})).toEqual(read);
  const tasks = (await requestTasks(db)).filter(({ id }) => id === request.id);
  expect(tasks.map(({ about }) => about)).toEqual(["Neue Anfrage", "Bittet um Anruf"]);
  expect(await readContactRequest(caseworker, request)).toMatchObject({
    ...{ brought: null, maybeOf: null, caseFileId: null },
  });
  await expect(disprove(request)).rejects.toMatchObject(refusedFor("", "notNow"));
});

test("what has been worked on since stays, and is named", async () => {
  const entry = await newEntry({
    name: "Selam Abendwind",
    contact: { channel: "phone", value: "0176 040690 62" },
  });
  const { personId } = await readRosterEntry(caseworker, { id: entry });
  const request = await whoWrote({ contact: "0176 040690 63" });
  await saidToBe(personId, request);
  const { id: caseFileId } = await db.caseFile.findFirstOrThrow({ where: { personId } });
  const other = await whoWrote({ contact: "0176 040690 64" });
  await saidToBe(personId, other);
  const form = await shown(request);
  const [first, second] = await Promise.all([
    disproveContactRequest(caseworker, form),
    disproveContactRequest(caseworker, form),
  ]);
  expect(first).toMatchObject({ isFree: true, caseFileId, left: ["profile", "caseFile"] });
  expect(second).toEqual(first);
  expect(await db.caseFile.findUnique({ where: { id: caseFileId } })).toMatchObject({
    state: "open",
  });
});

test.each([
  ["that stands there again is wrong as before", undefined, "0176 040690 70", true],
  ["that somebody has typed since is not", "0176 040690 72", "0176 040690 72", false],
])("a number %s", async (_which, typed, contact, wrongNumber) => {
  const known = { channel: "phone", value: "0176 040690 70" } as const;
  const id = await newEntry({ name: "Luwam Abendwind", contact: known });
  await db.rosterEntry.update({ where: { id }, data: { wrongNumber: true } });
  const { personId } = await readRosterEntry(caseworker, { id });
  const request = await whoWrote({ contact: "0176 040690 71" });
  await saidToBe(personId, request);
  const person = await db.person.findUniqueOrThrow({ where: { id: personId } });
  if (typed) {
    const file = await db.caseFile.findFirstOrThrow({ where: { personId } });
    await updatePerson(caseworker, profileForm(file.id, person.version, { contact: typed }));
  }
  await disprove(request);
  expect((await knownOf(personId)).contact?.value).toBe(contact);
  expect(await db.rosterEntry.findUnique({ where: { id } })).toMatchObject({ wrongNumber });
});

test("a case file that somebody has moved on is named", async () => {
  const entry = await newEntry({ name: "Yodit Abendwind" });
  const { personId } = await readRosterEntry(caseworker, { id: entry });
  const request = await whoWrote({ contact: "0176 040690 67" });
  await saidToBe(personId, request);
  const { id } = await db.caseFile.findFirstOrThrow({ where: { personId } });
  await moveCaseFile(caseworker, { id, from: "open", state: "inSupport" });
  expect(await disprove(request)).toMatchObject({ caseFileId: id, left: ["caseFile"] });
});

test("a case file tells that a request was thought to be theirs, that they were asked, and that it was another's", async () => {
  const caseFileId = await openCase(caseworker, { name: "Aster Abendwind" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  const request = await whoWrote({ contact: "0176 040690 66" });
  await tieContactRequest(caseworker, { ...(await shown(request)), personId });
  await moveContactRequest(caseworker, { ...(await shown(request)), event: "miss" });
  await proveContactRequest(caseworker, await shown(request));
  await disprove(request);
  await tieContactRequest(caseworker, { ...(await shown(request)), personId });
  await untieContactRequest(caseworker, await shown(request));
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "request" });
  const about = entries.filter(({ href }) => href === `/intern/inbox/${request.id}`);
  expect(about.map(({ text }) => text).toReversed()).toEqual([
    "Vermerkt: Eine Anfrage kann von dieser Person sein",
    "Wegen dieser Anfrage nach der Person gefragt, niemanden erreicht",
    "Bestätigt: Die Person hat die Anfrage selbst geschrieben",
    "Bestätigung zurückgenommen: Die Anfrage hat jemand anderes geschrieben",
    "Vermerkt: Eine Anfrage kann von dieser Person sein",
    "Anfrage wieder gelöst: Jemand anderes hat sie geschrieben",
  ]);
});

test("a person's keys are told apart by when and by whom their requests were written", async () => {
  const caseFileId = await openCase(caseworker, { name: "Yonas Abendwind" });
  const { personId } = await readCaseFile(caseworker, { id: caseFileId });
  const request = await whoWrote({ name: "Y. Abendwind", contact: "0176 040690 65" });
  await saidToBe(personId, request);
  const { keys } = await listAccesses(caseworker, { caseFileId });
  const { requests } = await readCaseFile(caseworker, { id: caseFileId });
  const named = keys.map(({ requestId }) => requests.find(({ id }) => id === requestId));
  expect(named).toMatchObject([{}, { name: "Y. Abendwind", reachedAt: "… 65" }]);
});
