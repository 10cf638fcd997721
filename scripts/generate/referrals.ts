import { consentText } from "@/domain/consent/text";
import { certificates } from "@/domain/placement/rules";
import { declineReasons, dropOutReasons, type ReferralState } from "@/domain/referral/rules";
import { sourceLocale } from "@/lib/i18n/locales";
import { addDays, type PlainDate } from "@/lib/plain-date";
import type { MadeCase } from "./case-files";
import { makePlacement } from "./placements";
import { daysAgo, type Scene, type SceneOffer } from "./scene";

/** What most people allow. */
const usuallyShared = ["name", "contact", "language", "german"];

/** Ways a referral goes, and how often. */
const ways = {
  sent: 12,
  "sent received": 8,
  "sent received accepted": 8,
  "sent waitlisted": 6,
  "sent received declined": 20,
  "sent received accepted started": 18,
  "sent received accepted started completed": 20,
  "sent accepted started droppedOut": 8,
} as const;

type Way = {
  readonly moves: readonly ReferralState[];
  readonly last: ReferralState;
  readonly createdDaysAgo: number;
  /** The office it leads to; otherwise it leads to an offer. */
  readonly office: string | undefined;
};

/** Who is referred at all, and who of these a second and a third time. */
const inPercent = [60, 35, 35] as const;

export function makeReferrals(scene: Scene, caseFile: MadeCase): void {
  for (const likely of inPercent) {
    if (!scene.random.percent(likely)) return;
    makeReferral(scene, caseFile);
  }
}

/** A referral with its consent, each of its moves, and the placement it led to. */
function makeReferral(scene: Scene, caseFile: MadeCase): void {
  const { random, made } = scene;
  const moves = random.weighted(ways).split(" ") as ReferralState[];
  const last = moves.at(-1) ?? "sent";
  const createdDaysAgo = random.int(Math.min(4, caseFile.openedDaysAgo), caseFile.openedDaysAgo);
  const office = random.percent(10) ? random.pick(scene.offices) : undefined;
  const way = { moves, last, createdDaysAgo, office };
  const id = random.uuid();
  const offer = random.pick(scene.offers);
  const days = daysOf(scene, way);
  const certificate = last === "completed" ? random.pick(certificates) : null;
  made.referral.push({
    ...{ id, caseFileId: caseFile.id, state: last, sharedFields: [...usuallyShared] },
    ...(office ? { officeId: office } : targetOf(offer)),
    consentId: makeConsent(scene, caseFile, way, offer.carrierId),
    needId: random.pick(caseFile.needIds),
    ...days,
    certificate,
    ...reasonsOf(scene, last),
    ...timesOf(scene, way),
    version: moves.length,
  });
  move(scene, caseFile, id, way);
  if (!days) return;
  const personId = caseFile.person.id;
  makePlacement(scene, { ...days, certificate, personId, referralId: id, state: last });
}

function targetOf({ id, carrierId, entry, carrier, facts }: SceneOffer) {
  const offerSnapshot = {
    title: String(entry.source.title),
    carrierName: String(carrier.entry.source.title),
    facts: JSON.parse(JSON.stringify(facts)),
  };
  return { offerId: id, carrierId, offerSnapshot };
}

/** Undefined: nothing has begun. */
function daysOf(scene: Scene, { moves, last, createdDaysAgo }: Way) {
  if (!moves.includes("started")) return undefined;
  const startedOn = addDays(scene.today, -Math.floor(createdDaysAgo * 0.6));
  const isOver = last === "completed" || last === "droppedOut";
  const endedOn = isOver ? addDays(scene.today, -Math.floor(createdDaysAgo * 0.2)) : null;
  return { startedOn, plannedEnd: plannedEnd(scene, startedOn, endedOn), endedOn };
}

function timesOf(scene: Scene, { moves, last, createdDaysAgo }: Way) {
  const isReport = moves.includes("started") || last === "declined";
  return {
    createdAt: daysAgo(scene, createdDaysAgo),
    sentAt: daysAgo(scene, Math.max(0, createdDaysAgo - 1)),
    seenAt: moves.length > 1 ? daysAgo(scene, scene.random.int(0, 6)) : null,
    answeredAt: moves.length > 2 ? daysAgo(scene, Math.floor(createdDaysAgo * 0.7)) : null,
    confirmedAt: isReport && scene.random.percent(85) ? daysAgo(scene, 1) : null,
  };
}

function move(scene: Scene, { ownerId }: MadeCase, referralId: string, way: Way): void {
  const { moves, createdDaysAgo, office } = way;
  for (const [position, to] of moves.entries()) {
    const answered = office ? "office" : "carrier";
    const side = to === "sent" ? "caseworker" : answered;
    scene.made.referralEvent.push({
      ...{ id: scene.random.uuid(), referralId, to, from: moves[position - 1] ?? "draft", side },
      at: daysAgo(scene, Math.floor(createdDaysAgo * (1 - position / moves.length))),
      userId: side === "carrier" ? null : ownerId,
    });
  }
}

function makeConsent(
  scene: Scene,
  { person }: MadeCase,
  { createdDaysAgo: givenDaysAgo, office }: Way,
  carrierId: string,
): string {
  const { random, made, today } = scene;
  const id = random.uuid();
  const language = person.profile.language ?? sourceLocale;
  const { version: textVersion, hash: textHash } = consentText(language);
  made.consent.push({
    ...{ id, personId: person.id, purpose: "referral", fields: [...usuallyShared] },
    ...(office ? { officeId: office } : { carrierId }),
    ...{ textVersion, textHash, language, givenHow: random.pick(["spoken", "signed"] as const) },
    givenAt: daysAgo(scene, givenDaysAgo),
    expiresOn: addDays(today, 365 - givenDaysAgo),
  });
  return id;
}

function plannedEnd({ random, today }: Scene, startedOn: PlainDate, endedOn: PlainDate | null) {
  if (endedOn) return addDays(endedOn, random.int(0, 60));
  if (random.percent(15)) return null;
  const end = addDays(today, random.int(1, 300));
  return end < startedOn ? startedOn : end;
}

function reasonsOf({ random }: Scene, state: ReferralState) {
  if (state === "droppedOut") return { reason: random.pick(dropOutReasons) };
  if (state !== "declined") return {};
  const declineSide = random.pick(["carrier", "client"] as const);
  return { declineSide, reason: random.pick<string>(declineReasons[declineSide]) };
}
