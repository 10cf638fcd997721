import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.PORTAL_TEST_CLOCK = "2026-12-01T09:00:00Z";
});

import { staff } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import { db } from "@/lib/db/client";
import { columns } from "./columns";
import { listContactRequests } from "./list";
import { answerInstant, isOpen, requestStates } from "./rules";

const caseworker = await staff("teilhabemanager");
const hoursAgo = fc.integer({ min: 1, max: 400 });
const instant = hoursAgo.map((hours) => new Date(now().getTime() - hours * 3_600_000));
const orNull = (value: fc.Arbitrary<Date>) => fc.option(value, { nil: null, freq: 1 });

const request = fc
  .record({
    state: fc.constantFrom(...requestStates),
    receivedAt: instant,
    firstContactedAt: orNull(instant),
    callWishedAt: orNull(instant),
    reachChangedAt: orNull(instant),
    erasureAskedAt: fc.constant(null),
    doubtful: fc.boolean(),
    attempts: fc.nat({ max: 3 }),
  })
  .map((row) => {
    const id = randomUUID();
    return {
      ...{ ...row, id, submissionKey: id, fingerprint: id },
      ...{ bestTimes: [], locale: "ti", contactSealed: seal(columns.contact, id, "0176 04069055") },
      ...{ sharedPhone: false, femaleContactWished: false, channel: "phone" as const },
      nameSealed: seal(columns.name, id, "Selam Geheimname"),
      answerBy: answerInstant(row.receivedAt),
      closedAt: isOpen(row.state) ? null : row.receivedAt,
    };
  });

type Row = typeof request extends fc.Arbitrary<infer One> ? One : never;

const rows = fc.sample(request, { numRuns: 480, seed: 3 });
await db.contactRequest.createMany({ data: rows });

const waits = ({ state, callWishedAt, reachChangedAt }: Row) =>
  isOpen(state) || callWishedAt !== null || reachChangedAt !== null;
const earliest = (some: readonly Date[]) =>
  Math.min(...some.map((at) => at.getTime()), Number.MAX_SAFE_INTEGER);

/** When the promise to this person ends that ends first. */
function promise({ answerBy, callWishedAt, firstContactedAt, closedAt }: Row): number {
  const answered = firstContactedAt !== null || closedAt !== null;
  return earliest([
    ...(answered ? [] : [answerBy]),
    ...(callWishedAt ? [answerInstant(callWishedAt)] : []),
  ]);
}

async function everyPage(closed: boolean) {
  const first = await listContactRequests(caseworker, { closed });
  const pages = [first];
  for (let page = 2; page <= first.pages; page++) {
    pages.push(await listContactRequests(caseworker, { closed, page }));
  }
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.slice(0, -1).every(({ requests }) => requests.length === 50)).toBe(true);
  return { ...first, ids: pages.flatMap(({ requests }) => requests.map(({ id }) => id)) };
}

test("its pages, one behind the other, have everybody who waits once, by the promise that ends first", async () => {
  const { ids, total, late } = await everyPage(false);
  const waiting = rows.filter(waits);
  const byId = new Map<string, Row>(waiting.map((row) => [row.id, row]));
  expect(new Set(ids)).toEqual(new Set(byId.keys()));
  expect(total).toBe(ids.length);
  const order = ids.flatMap((id) => byId.get(id) ?? []);
  for (const [index, row] of order.entries()) {
    const before = order[index - 1];
    if (!before) continue;
    // What may be none stands behind everything else.
    expect(Number(before.doubtful)).toBeLessThanOrEqual(Number(row.doubtful));
    if (before.doubtful === row.doubtful) expect(promise(before)).toBeLessThanOrEqual(promise(row));
  }
  const broken = waiting.filter(
    ({ answerBy, firstContactedAt, closedAt }) =>
      !firstContactedAt && !closedAt && answerBy <= now(),
  );
  expect(late).toBe(broken.length);
});

test("everybody else stands among those that are closed, the latest first", async () => {
  const { ids, total } = await everyPage(true);
  const closed = rows.filter((row) => !waits(row));
  expect(new Set(ids)).toEqual(new Set(closed.map(({ id }) => id)));
  expect(total).toBe(closed.length);
  const days = ids.map((id) => closed.find((row) => row.id === id)?.closedAt?.getTime() ?? 0);
  expect(days).toEqual(days.toSorted((a, b) => b - a));
});

test("the log names those of the page that was shown, and nobody else", async () => {
  const { requests } = await listContactRequests(caseworker, { closed: false, page: 2 });
  const entry = await db.auditEvent.findFirst({
    where: { action: "contactRequest.list" },
    orderBy: { id: "desc" },
  });
  expect(entry?.subjectIds).toEqual(requests.map(({ id }) => id));
});
