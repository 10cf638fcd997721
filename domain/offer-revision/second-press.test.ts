import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { readOwnOffer } from "@/domain/offer-desk/queries";
import { published } from "@/domain/testing/fixtures";
import { forgetRevisions, germanText, revisionDesk } from "@/domain/testing/revisions";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { approveRevision, returnRevision, submitRevision } from "./decide";
import { changePlaces, setLifecycle } from "./direct";
import { startRevision } from "./start";
import { discardRevision, recallRevision } from "./write";

let desk: Awaited<ReturnType<typeof revisionDesk>>;
beforeAll(async () => {
  desk = await revisionDesk();
});
beforeEach(async () => {
  await forgetRevisions();
  await desk.trust("no");
});

const written = async () => {
  const { id } = await desk.change();
  await desk.save(id, "text-de", germanText({ "title-de": "Deutsch am späten Abend" }));
  return id;
};
const submitted = async () => {
  const id = await written();
  await desk.submit(id);
  return id;
};
const shownOf = async () => (await readOwnOffer(desk.editor, { id: desk.offer })).shown;
const offer = async () => desk.offer;
const state = async () => ({
  revisions: await db.offerRevision.findMany({ orderBy: { createdAt: "asc" } }),
  publications: await db.publication.count(),
  log: await db.auditEvent.count({ where: { action: { startsWith: "offer" } } }),
});

type Form = { readonly id: string; readonly version?: number; readonly shown?: string };
const withReason = (form: Form) => ({ ...form, reason: "Bitte den Preis nennen." });
const cases: [string, () => Promise<string>, (form: Form) => Promise<unknown>][] = [
  ["sent", written, ({ id, version }) => submitRevision(desk.editor, { id, version })],
  ["approved", submitted, (form) => approveRevision(desk.manager, form)],
  ["given back", submitted, (form) => returnRevision(desk.manager, withReason(form))],
  ["taken back", submitted, (form) => recallRevision(desk.editor, form)],
  ["thrown away", written, (form) => discardRevision(desk.editor, form)],
  [
    "places",
    offer,
    (form) => changePlaces(desk.editor, { ...form, placesTotal: "12", placesFree: "3" }),
  ],
  [
    "places that go live at once",
    offer,
    (form) => changePlaces(desk.manager, { ...form, placesTotal: "12", placesFree: "3" }),
  ],
  ["paused", offer, (form) => setLifecycle(desk.manager, { ...form, lifecycle: "paused" })],
];

test.each(cases)(
  "%s: sent twice it happens once, and both are told the same",
  async (_, make, press) => {
    const id = await make();
    const form = id === desk.offer ? { id, shown: await shownOf() } : await desk.read(id);
    const { version, shown } = { version: undefined, ...form };
    const first = await press({ id, ...(version === undefined ? {} : { version }), shown });
    const after = await state();
    expect(await press({ id, ...(version === undefined ? {} : { version }), shown })).toEqual(
      first,
    );
    expect(await state()).toEqual(after);
  },
);

test("what a colleague has done since is not answered as if it had not", async () => {
  const id = await submitted();
  const { version } = await desk.read(id);
  await recallRevision(desk.editor, { id, version });
  await desk.submit(id);
  await expect(recallRevision(desk.editor, { id, version })).rejects.toBeInstanceOf(AppError);
});

test.each([
  ["a new offer", { from: "empty", carrier: published.carrier }],
  ["a copy", { from: "copy" }],
])("%s is begun once by a form that is sent twice", async (_, begin) => {
  const form = { ...begin, offer: desk.offer, key: randomUUID() };
  const [first, second] = await Promise.all([
    startRevision(desk.editor, form),
    startRevision(desk.editor, form),
  ]);
  expect(second).toEqual(first);
  expect(await db.offerRevision.count()).toBe(1);
  await expect(startRevision(desk.otherEditor, form)).rejects.toBeInstanceOf(AppError);
});
