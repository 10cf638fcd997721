import { columns } from "@/domain/contact-request/columns";
import { answerInstant } from "@/domain/contact-request/rules";
import { keyColumns } from "@/domain/person-access/keys";
import { seal } from "@/lib/crypto/sealed";
import { fictionalName, fictionalNumber } from "./names";
import type { MadePerson } from "./persons";
import { daysAgo, type Scene } from "./scene";

/** A request that became this person's case file; without one, it waits or ended otherwise. */
export function makeRequest(scene: Scene, person?: MadePerson): void {
  const { random, made } = scene;
  const id = random.uuid();
  const token = random.uuid();
  const code = random.uuid().slice(0, 12).toUpperCase();
  const ends = random.weighted({ new: 3, triaged: 2, contacted: 2, answered: 60, unreachable: 33 });
  const state = person ? "converted" : ends;
  const isOpen = state === "new" || state === "triaged" || state === "contacted";
  const receivedAt = daysAgo(scene, isOpen ? random.int(0, 9) : (person?.knownFor ?? 90));
  const name = person?.profile.name ?? fictionalName(random, "female").whole;
  const locale = person?.profile.language ?? random.pick(["ar", "ti"] as const);
  made.contactRequest.push({
    ...{ id, state, receivedAt, locale, personId: person?.id ?? null },
    nameSealed: seal(columns.name, id, name),
    channel: "phone",
    contactSealed: seal(columns.contact, id, fictionalNumber(random.int(0, 4999))),
    ...{ bestTimes: [], sharedPhone: false, femaleContactWished: false },
    messageSealed: seal(columns.message, id, "Ich suche einen Kurs."),
    ...{ submissionKey: token, fingerprint: token, answerBy: answerInstant(receivedAt) },
    firstContactedAt: state === "new" || state === "triaged" ? null : receivedAt,
    closedAt: isOpen ? null : receivedAt,
  });
  const key = keyColumns(id, { linkToken: token, code });
  made.personAccess.push({ id, requestId: id, createdAt: receivedAt, ...key });
}
