import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCaseFile } from "@/domain/case-file/queries";
import { newRequest, openCase, refusedFor, staff } from "@/domain/testing/fixtures";
import { whoWrote } from "@/domain/testing/person-links";
import { readTimeline } from "@/domain/timeline/queries";
import { db } from "@/lib/db/client";
import { keysOf } from "@/lib/keys-of";
import { moveContactRequest } from "./commands";
import { findByNumber } from "./find";
import { readContactRequest } from "./queries";
import { changeReach, wishCall } from "./self-service";
import { readStatus } from "./status";
import { requestTasks } from "./today";
import { proveContactRequest, tieContactRequest, untieContactRequest } from "./whose";
import { settleWish } from "./wishes";

const caseworker = await staff("teilhabemanager");
const caseFileId = await openCase(caseworker, {
  name: "Mona Abendwind",
  contact: "0176 040690 50",
});
const { personId } = await readCaseFile(caseworker, { id: caseFileId });

type Written = Awaited<ReturnType<typeof whoWrote>>;
const shown = ({ id }: Pick<Written, "id">) =>
  db.contactRequest.findUniqueOrThrow({ where: { id }, select: { id: true, version: true } });
const move = async (request: Written, event: string) =>
  moveContactRequest(caseworker, { ...(await shown(request)), event });
const tie = async (request: Pick<Written, "id">) =>
  tieContactRequest(caseworker, { ...(await shown(request)), personId });
const untie = async (request: Written) => untieContactRequest(caseworker, await shown(request));
const reach = { channel: "phone", sharedPhone: "no", femaleContact: "any", bestTimes: [] };

/** What cannot happen as a request stands is not offered, and nothing comes of it. */
const refused = () => undefined;

/** What does the same to a request whether it may be of somebody known or not. */
const steps = {
  asksForCall: ({ writer }: Written) => wishCall(writer, { wish: "yes" }),
  takesThatBack: ({ writer }: Written) => wishCall(writer, { wish: "no" }),
  hasAnotherNumber: ({ writer }: Written) =>
    changeReach(writer, { ...reach, contact: "0176 040690 51" }),
  isLookedAt: (request: Written) => move(request, "triage").catch(refused),
};

/** What comes of a talk with the one whose it may be, or of none: the writer is neither. */
const talks = {
  notReached: (request: Written) => move(request, "miss"),
  reached: (request: Written) => move(request, "reach"),
  answered: (request: Written) => move(request, "answer"),
  duplicate: (request: Written) => move(request, "duplicate"),
  givenUp: (request: Written) => move(request, "giveUp"),
  called: async (request: Written) =>
    settleWish(caseworker, { ...(await shown(request)), wish: "call" }),
};
type Happens = keyof typeof steps | keyof typeof talks;
const isStep = (event: Happens): event is keyof typeof steps => Object.hasOwn(steps, event);
const happens = (event: Happens, request: Written) =>
  isStep(event) ? steps[event](request) : talks[event](request).catch(refused);

/** What its writer reads. */
async function ownPage({ writer }: Written) {
  const { situation, steps: way, call, promisedBy } = await readStatus(writer, {});
  const stages = way.map(({ kind, stage }) => `${kind} ${stage}`);
  return { situation, stages, call: call !== null, promised: promisedBy !== null };
}

/** What a caseworker has to do. */
async function toDo({ id }: Written) {
  const tasks = (await requestTasks(db)).filter((task) => task.id === id);
  return tasks.map(({ kind, about, version }) => ({ kind, about, settled: version !== null }));
}

async function whole(request: Written) {
  const row = await db.contactRequest.findUniqueOrThrow({ where: { id: request.id } });
  const { state, attempts, askedInVain, doubtful, unproven, channel } = row;
  const moments = [row.firstContactedAt, row.closedAt, row.callWishedAt, row.reachChangedAt];
  return {
    ...{ state, attempts, askedInVain, doubtful, unproven, channel, personId: row.personId },
    ...{ has: moments.map((at) => at !== null), tasks: await toDo(request) },
    page: await ownPage(request),
  };
}

/** Two requests that have come in alike, and of which the same has become. */
async function twins(doubtful: boolean, first: readonly Happens[]) {
  const both = [await whoWrote(), await whoWrote()] as const;
  const ids = both.map(({ id }) => id);
  await db.contactRequest.updateMany({ where: { id: { in: ids } }, data: { doubtful } });
  for (const event of first) for (const each of both) await happens(event, each);
  return both;
}

const before = fc.array(
  fc.constantFrom<Happens>("notReached", "reached", "isLookedAt", "asksForCall"),
  { maxLength: 2 },
);
const during = fc.array(fc.constantFrom<Happens>(...keysOf(steps), ...keysOf(talks)), {
  maxLength: 6,
});

describe("a request that may be of somebody known", () => {
  test("stands, once it was somebody else, as if nobody had noted whose it may be", async () => {
    await fc.assert(
      fc.asyncProperty(fc.boolean(), before, during, async (doubtful, first, then) => {
        const both = await twins(doubtful, first);
        const [one, twin] = both;
        await tie(one);
        for (const event of then) {
          for (const each of isStep(event) ? both : [one]) await happens(event, each);
          expect(await ownPage(one)).toEqual(await ownPage(twin));
        }
        await untie(one);
        expect(await whole(one)).toEqual(await whole(twin));
      }),
      {
        numRuns: 8,
        examples: [
          [false, [], ["asksForCall", "reached", "called", "notReached", "givenUp"]],
          [true, ["asksForCall"], ["answered", "takesThatBack", "duplicate", "called"]],
          [false, ["reached"], ["notReached", "hasAnotherNumber", "isLookedAt"]],
        ],
      },
    );
  });

  test("keeps its promise while the other is rung: nothing on Today settles it, and tries are counted", async () => {
    const request = await whoWrote();
    await wishCall(request.writer, { wish: "yes" });
    await tie(request);
    await talks.notReached(request);
    await expect(talks.reached(request)).rejects.toMatchObject(refusedFor("", "notNow"));
    await expect(talks.called(request)).rejects.toMatchObject(refusedFor("", "notNow"));
    expect(await toDo(request)).toEqual([
      {
        ...{ kind: "request", settled: false },
        about: "Anfrage: Hat die Person sie geschrieben?, 1-mal versucht",
      },
      {
        ...{ kind: "callWish", settled: false },
        about: "Anfrage ohne Bestätigung: Bittet um Anruf, 1-mal versucht",
      },
    ]);
    expect(await ownPage(request)).toMatchObject({ situation: "arrived", call: true });
    const { id } = request;
    expect(await readContactRequest(caseworker, { id })).toMatchObject({
      ...{ attempts: 1, events: ["triage", "miss"], settles: ["reach"] },
    });
    await proveContactRequest(caseworker, await shown(request));
    expect(await ownPage(request)).toMatchObject({ situation: "together", call: false });
    expect(await toDo(request)).toEqual([]);
  });

  test("is found by the number in it, as before", async () => {
    const { id } = await newRequest({ contact: "0176 040690 52", message: "Rückruf" });
    const found = async () =>
      (await findByNumber(caseworker, { term: "0176 04069052" })).requests.map((each) => each.id);
    expect(await found()).toEqual([id]);
    await tie({ id });
    expect(await found()).toEqual([id]);
  });
});

describe("one that was closed before anybody knew whose it was", () => {
  const closed = async (state: "duplicate" | "answered" | "unreachable") => {
    const request = await whoWrote({ contact: "0176 040690 53" });
    await tie(request);
    const { id } = request;
    await db.contactRequest.update({ where: { id }, data: { state, closedAt: new Date() } });
    return request;
  };

  test("is not told as something that the person has sent", async () => {
    await closed("answered");
    const { entries } = await readTimeline(caseworker, { caseFileId, kind: "request" });
    const [latest] = entries;
    expect(latest).toMatchObject({
      ...{ by: null, text: "Anfrage, vielleicht von dieser Person: noch nicht bestätigt" },
    });
  });

  test("becomes what was promised to become of it once they say that they wrote it", async () => {
    const request = await closed("duplicate");
    await proveContactRequest(caseworker, await shown(request));
    const { person, requests } = await readCaseFile(caseworker, { id: caseFileId });
    expect(person.details.otherContact).toContain("0176 040690 53");
    expect(requests.find(({ id }) => id === request.id)).toMatchObject({ unproven: false });
    expect(await whole(request)).toMatchObject({ state: "converted", tasks: [] });
  });
});
