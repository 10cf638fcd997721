import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { proveCarrierByLink, system } from "@/domain/access/actor";
import { forgetOldMails } from "@/domain/mail/deliver";
import { readMail } from "@/domain/mail/queries";
import { publishedOffer } from "@/domain/offer/published";
import { readOwnOffer } from "@/domain/offer-desk/queries";
import { readOffer } from "@/domain/offer-list/queries";
import { newCheck } from "@/domain/testing/checks";
import { conflict, notFound, published, refusedFor } from "@/domain/testing/fixtures";
import { forgetRevisions, queuedFiles, revisionDesk } from "@/domain/testing/revisions";
import { berlinInstant } from "@/lib/berlin-instant";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import { readSource } from "@/lib/content/source";
import { db } from "@/lib/db/client";
import { addDays, daysBetween } from "@/lib/plain-date";
import { answerByLink, confirmOffer, readAskedOffer } from "./answer";
import { keepOffersFresh } from "./remind";
import type { FreshnessDays } from "./rules";

let desk: Awaited<ReturnType<typeof revisionDesk>>;
let carrierId: string;

const file = `content/offers/${published.offer}/de.mdx`;
const factsOf = () => {
  const facts = publishedOffer(published.offer)?.facts;
  if (!facts) throw new Error("the sample offer is gone");
  return facts;
};
/** Whatever day it is, the sample offer was last checked so long ago. */
const age = () => daysBetween(factsOf().lastChecked, today());
const setDays = (days: FreshnessDays) => Object.assign(city().freshness, days);
const queuedFacts = async () => readSource((await queuedFiles()).get(file) ?? "").data;
/** As if all mails so far had been sent some days ago: by the calendar, since clocks change. */
const sentDaysAgo = (days: number) =>
  db.mail.updateMany({
    data: { state: "sent", settledAt: berlinInstant(addDays(today(), -days), 12) },
  });
const mailsToCarrier = () =>
  db.mail.findMany({
    where: { checks: { some: { offer: { slug: published.offer } } } },
    orderBy: { createdAt: "asc" },
    include: { checks: true },
  });
const textOf = async (id = "") => (await readMail(desk.manager, { id })).text ?? "";
const linkIn = (text: string, title: string) =>
  new RegExp(`${title}\\n(?:.*\\n)+?.*/de/check/([\\w-]{22})`).exec(text)?.[1] ?? "";

beforeAll(async () => {
  desk = await revisionDesk();
  carrierId = (await db.carrier.findUniqueOrThrow({ where: { slug: published.carrier } })).id;
});
beforeEach(async () => {
  await forgetRevisions();
  await db.offerCheck.deleteMany();
  await db.mail.deleteMany();
  const first = age();
  setDays({ remind: first, remindAgain: first + 14, unconfirmed: first + 28, pause: first + 56 });
});

describe("a carrier", () => {
  test("is asked once about all that is due, with a link for each that is kept nowhere", async () => {
    await keepOffersFresh(system);
    await keepOffersFresh(system);
    const mails = await mailsToCarrier();
    expect(mails).toHaveLength(1);
    const due = await db.offerCheck.count({ where: { offer: { carrierId } } });
    const text = await textOf(mails[0]?.id);
    const tokens = [...text.matchAll(/\/de\/check\/([\w-]{22})$/gm)].map(([, token]) => token);
    expect(new Set(tokens).size).toBe(due);
    const rows = await db.$queryRaw<{ row: string }[]>`
      SELECT to_jsonb(c)::text || to_jsonb(m)::text AS row
      FROM "OfferCheck" c JOIN "Mail" m ON m.id = c."mailId"`;
    const stored = rows.map(({ row }) => row).join();
    expect(tokens.filter((token) => stored.includes(token ?? ""))).toEqual([]);
  });

  test("is asked once more when the first mail is two weeks old, and told what follows", async () => {
    const first = age();
    await keepOffersFresh(system);
    setDays({ remind: first - 14, remindAgain: first, unconfirmed: first + 14, pause: first + 42 });
    await keepOffersFresh(system);
    // The first one waits in the outbox: nobody was asked yet.
    expect(await mailsToCarrier()).toHaveLength(1);
    await sentDaysAgo(14);
    await keepOffersFresh(system);
    const [, second] = await mailsToCarrier();
    expect(await textOf(second?.id)).toContain("Wir haben schon einmal gefragt");
    await sentDaysAgo(100);
    await keepOffersFresh(system);
    expect(await mailsToCarrier()).toHaveLength(2);
  });
});

describe("a link", () => {
  const holder = async (token: string) => {
    const actor = await proveCarrierByLink(token);
    if (!actor) throw new Error("the link does not hold");
    return actor;
  };

  test("says with one tap that all is right, in the carrier's name, and is used up", async () => {
    await keepOffersFresh(system);
    const [mail] = await mailsToCarrier();
    const { title } = await readAskedOffer(await holder(await newCheck(desk.offer)), {});
    const token = linkIn(await textOf(mail?.id), title);
    const actor = await holder(token);
    // Looking answers nothing, however often.
    expect(await readAskedOffer(actor, {})).toMatchObject({ settled: false });
    expect(await db.publication.count()).toBe(0);
    await answerByLink(actor, { answer: "still" });
    expect(await queuedFacts()).toMatchObject({ lastChecked: today() });
    expect(await db.publication.findFirst()).toMatchObject({ carrierId, offerId: desk.offer });
    const { history } = await readOwnOffer(desk.editor, { id: desk.offer });
    expect(history).toMatchObject([{ via: "link", author: null, changed: [] }]);
    await expect(answerByLink(actor, { answer: "ended" })).rejects.toMatchObject(
      refusedFor("", "linkUsed"),
    );
    expect(await proveCarrierByLink(token)).toBeUndefined();
    expect(await db.offerCheck.count({ where: { offerId: desk.offer, answer: null } })).toBe(0);
  });

  test("ends the offer", async () => {
    await answerByLink(await holder(await newCheck(desk.offer)), { answer: "ended" });
    expect(await queuedFacts()).toMatchObject({ lifecycle: "ended" });
  });

  test("answers once, however many tap at the same time", async () => {
    const actor = await holder(await newCheck(desk.offer));
    const taps = await Promise.allSettled(
      [1, 2, 3].map(() => answerByLink(actor, { answer: "still" })),
    );
    expect(taps.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.publication.count()).toBe(1);
  });

  test("holds again where its answer could not be taken because something is on its way", async () => {
    const [first, second] = [await newCheck(desk.offer), await newCheck(desk.offer)];
    const [one, other] = [await holder(first), await holder(second)];
    const { shown } = await readOwnOffer(desk.editor, { id: desk.offer });
    await confirmOffer(desk.editor, { id: desk.offer, shown });
    await db.offerCheck.updateMany({ data: { answer: null, answeredAt: null } });
    await expect(answerByLink(one, { answer: "still" })).rejects.toMatchObject(conflict);
    expect(await proveCarrierByLink(first)).toBeDefined();
    await db.publication.updateMany({ data: { state: "done" } });
    await answerByLink(other, { answer: "still" });
  });

  test("ends by itself, and asks nothing any more once the offer was checked otherwise", async () => {
    const token = await newCheck(desk.offer, "2020-01-01");
    expect(await readAskedOffer(await holder(token), {})).toMatchObject({ settled: true });
    await db.offerCheck.updateMany({ data: { expiresAt: now() } });
    expect(await proveCarrierByLink(token)).toBeUndefined();
    expect(await proveCarrierByLink("AAAAAAAAAAAAAAAAAAAAAA")).toBeUndefined();
  });
});

test("a question is forgotten once there was another check, and its mail only after that", async () => {
  await keepOffersFresh(system);
  const token = await newCheck(desk.offer);
  await sentDaysAgo(100);
  await forgetOldMails(system);
  expect(await mailsToCarrier()).toHaveLength(1);
  await db.offerCheck.updateMany({ data: { about: "2020-01-01" } });
  setDays({ remind: 900, remindAgain: 910, unconfirmed: 920, pause: 930 });
  await keepOffersFresh(system);
  expect(await proveCarrierByLink(token)).toBeUndefined();
  await forgetOldMails(system);
  expect(await db.mail.count()).toBe(0);
});

describe("without an answer", () => {
  const askedTwice = async () => {
    const first = age();
    setDays({ remind: first - 56, remindAgain: first - 42, unconfirmed: first - 28, pause: first });
    await keepOffersFresh(system);
    await sentDaysAgo(56);
    await keepOffersFresh(system);
  };

  test("the page says since when nobody has confirmed it, and then it leaves the lists", async () => {
    await askedTwice();
    expect(readOffer(published.offer, "ti")?.unconfirmedSince).toBe(factsOf().lastChecked);
    await keepOffersFresh(system);
    expect(await db.publication.count()).toBe(0);
    await sentDaysAgo(42);
    await keepOffersFresh(system);
    expect(await queuedFacts()).toMatchObject({
      lifecycle: "paused",
      lastChecked: factsOf().lastChecked,
    });
    const { history } = await readOwnOffer(desk.manager, { id: desk.offer });
    expect(history).toMatchObject([{ via: "portal", changed: ["lifecycle"] }]);
  });

  test("an offer stays where the questions have not left the outbox", async () => {
    await askedTwice();
    await db.mail.updateMany({ data: { state: "failed" } });
    await keepOffersFresh(system);
    expect(await db.publication.count()).toBe(0);
    const { published: shown } = await readOwnOffer(desk.manager, { id: desk.offer });
    expect(shown?.check).toMatchObject({ freshness: "unconfirmed", asked: [null, null] });
  });
});

test("a carrier's editor says it without a link, of own offers alone", async () => {
  const { shown, published: before } = await readOwnOffer(desk.editor, { id: desk.offer });
  expect(before?.check).toMatchObject({ freshness: "due", asked: [] });
  const form = { id: desk.offer, shown };
  await expect(confirmOffer(desk.otherEditor, form)).rejects.toMatchObject(notFound);
  await expect(confirmOffer(desk.editor, { ...form, shown: "another" })).rejects.toMatchObject(
    conflict,
  );
  const first = await confirmOffer(desk.editor, form);
  expect(await queuedFacts()).toMatchObject({ lastChecked: today() });
  // Pressed twice it was said once; a colleague who says it is told that it is on its way already.
  const written = async () => [await db.offerRevision.count(), await db.auditEvent.count()];
  const after = await written();
  expect(await confirmOffer(desk.editor, form)).toEqual(first);
  expect(await written()).toEqual(after);
  await expect(confirmOffer(desk.manager, form)).rejects.toMatchObject(conflict);
});
