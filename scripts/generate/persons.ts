import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { newProfile } from "@/domain/person/open";
import { genders, type Profile, rowOf, workPermits } from "@/domain/person/profile";
import { sourceKey } from "@/domain/roster/list-extent";
import { factsOf, identityOf } from "@/domain/roster/listed-identity";
import type { ListedPerson } from "@/domain/roster/listed-person";
import { districts } from "@/lib/city/districts";
import { locales } from "@/lib/i18n/locales";
import { addDays, plainDate } from "@/lib/plain-date";
import { fictionalName, fictionalNumber } from "./names";
import { dayBetween, daysAgo, type Scene } from "./scene";

export type MadePerson = {
  readonly id: string;
  readonly profile: Profile;
  /** Days since somebody first heard of this person. */
  readonly knownFor: number;
};

const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A person and, for most, an entry in the list of the target group. */
export function makePerson(
  scene: Scene,
  position: number,
  before: readonly MadePerson[],
): MadePerson {
  const { random, made } = scene;
  const id = random.uuid();
  const knownFor = random.int(10, 720);
  const twin = before.length > 0 && random.percent(3) ? random.pick(before) : undefined;
  const profile = twin ? writtenOtherwise(scene, twin.profile) : freshProfile(scene, position);
  made.person.push({
    ...{ id, publicCode: codeOf(position), createdAt: daysAgo(scene, knownFor) },
    ...rowOf(id, profile),
  });
  if (random.percent(92)) listPerson(scene, { id, profile, knownFor });
  return { id, profile, knownFor };
}

function freshProfile(scene: Scene, position: number): Profile {
  const { random } = scene;
  const gender = random.pick(genders);
  const { whole: name } = fictionalName(random, gender === "female" ? "female" : "male");
  const known = <Value>(value: Value): Value | null => (random.percent(80) ? value : null);
  const speaksIn = random.weighted({ ar: 36, "fa-AF": 26, ti: 22, ku: 9, de: 4, en: 3 });
  const validUntil = random.percent(75) ? { validUntil: dayBetween(scene, -60, 700) } : {};
  return newProfile({
    ...{ name, gender },
    // Some have chosen to read what they do not speak best; most have chosen nothing.
    language: random.percent(20) ? random.pick(locales) : null,
    birthDate: known(dayBetween(scene, -27 * 365, -18 * 366)),
    contact: contactOf(scene, position),
    residence: { paper: random.pick(papers), workPermit: random.pick(workPermits), ...validUntil },
    details: {
      speaksIn,
      ...(random.percent(70) ? { address: `Probeweg ${random.int(1, 99)}` } : {}),
      ...(random.percent(40) ? { skills: "Kochen, Nähen", wishes: "eine Ausbildung" } : {}),
    },
    district: known(random.pick(districts)),
    literate: known(random.percent(85)),
    germanLevel: known(random.pick(germanLevels)),
    schoolCertificate: known(random.pick(schoolCertificates)),
    childcareNeeded: known(random.percent(20)),
    sharedPhone: known(random.percent(15)),
    femaleContactWished: known(gender === "female" && random.percent(60)),
  });
}

/** Somebody who was written down twice, by offices that spell and know differently. */
function writtenOtherwise({ random }: Scene, known: Profile): Profile {
  const name = known.name.replace("ou", "u").replace("kh", "ch").replace("mm", "m");
  const birthDate = random.percent(80) ? known.birthDate : null;
  const contact = birthDate && random.percent(50) ? null : known.contact;
  return { ...known, name, birthDate, contact, details: {} };
}

function contactOf({ random }: Scene, position: number): Profile["contact"] {
  if (position % 2 === 0) {
    const channel = random.pick(["phone", "whatsapp", "sms"] as const);
    return { channel, value: fictionalNumber((position / 2) % 5000) };
  }
  if (random.percent(40)) return { channel: "email", value: `person${position}@demo.invalid` };
  return random.percent(30) ? { channel: "visit", value: "" } : null;
}

function listPerson(scene: Scene, { id: personId, profile, knownFor }: MadePerson): void {
  const { random, made, today } = scene;
  const id = random.uuid();
  const outreach = random.weighted({
    ...{ unknown: 35, attempted: 20, reached: 35 },
    ...{ declined: 5, moved: 4, agedOut: 1 },
  });
  const { name, birthDate, gender, district, residence, details } = profile;
  const language = details.speaksIn ?? null;
  const address = details.address ?? null;
  const phone = profile.contact?.channel === "phone" ? profile.contact.value : null;
  const paper = { paper: residence.paper ?? null, paperValidUntil: residence.validUntil ?? null };
  const listed: ListedPerson = {
    ...{ name, birthDate, gender, phone, language, district, address, ...paper },
  };
  const tried = outreach !== "unknown";
  const source = "Fachdienst (Beispiel)";
  made.rosterEntry.push({
    ...{ id, personId, outreach, source, asOf: addDays(today, -20), listedBy: [sourceKey(source)] },
    outreachSince: daysAgo(scene, random.int(1, knownFor)),
    ...{ language, listedAs: [identityOf(listed)], listedFacts: factsOf(listed) },
    attempts: tried ? random.int(1, 3) : 0,
    lastTryOn: tried ? plainDate.parse(dayBetween(scene, -60, -1)) : null,
    lastMedium: tried ? random.pick(["call", "visit", "message"]) : null,
    createdAt: daysAgo(scene, knownFor),
  });
}

/** Six characters that look drawn by lot, and none twice. */
function codeOf(position: number): string {
  let left = (position * 413_158_511 + 71_993) % 32 ** 6;
  let code = "";
  for (let place = 0; place < 6; place++) {
    code += crockford[left % 32];
    left = Math.floor(left / 32);
  }
  return code;
}
