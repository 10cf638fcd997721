import { proveInvited, proveStaff, type StaffActor, system, visitor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { usualExpiry } from "@/domain/consent/rules";
import { convertContactRequest, moveContactRequest } from "@/domain/contact-request/commands";
import { answerInstant } from "@/domain/contact-request/rules";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { addFollowUp } from "@/domain/follow-up/commands";
import { addNeed } from "@/domain/need/commands";
import { syncOffers } from "@/domain/offer/commands";
import { addOffice } from "@/domain/office/commands";
import { updatePerson } from "@/domain/person/commands";
import { noteAnswer } from "@/domain/referral/answer";
import { chooseDisclosure, draftReferral, sendReferral } from "@/domain/referral/send";
import { signIn } from "@/domain/session/commands";
import { acceptInvitation, inviteUser, makeSetupLink } from "@/domain/user/commands";
import { today } from "@/lib/clock";
import { blindIndex, hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { meetTwice } from "./appointments";
import { acceptRulesOfAll } from "./carriers";
import { describeCase } from "./case-file";
import { holdDemoConference, planDemoConference } from "./conferences";
import { beginCourse, demoParticipant, noteWeeks } from "./course";
import { putForwardChange } from "./offers";
import { demoAdmin, demoOffices, demoPersons, demoRequests, demoStaff, demoTwice } from "./people";
import { loadRoster } from "./roster";
import { agreeDemoPlan } from "./support-plan";

const loaded = "demo-loaded";

export type DemoAccount = {
  readonly role: string;
  readonly email: string;
  readonly password: string;
};

/** Fills an empty portal with made-up people, through the same commands that real people use. */
export async function loadDemo(): Promise<DemoAccount[]> {
  process.env.PORTAL_DEMO = "1";
  const done = await db.installation.findUnique({ where: { key: loaded } });
  if (!done) {
    await startOver();
    await syncOffers(system, {});
    await fill();
    await db.installation.create({ data: { key: loaded, value: "yes" } });
  }
  return accounts();
}

/** Loading was broken off halfway: nothing here is worth keeping, so it begins anew. */
async function startOver(): Promise<void> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT format('%I', tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  await db.$executeRawUnsafe(`TRUNCATE ${tables.map(({ name }) => name).join(", ")} CASCADE`);
}

function accounts(): DemoAccount[] {
  return [{ role: "admin", ...demoAdmin }, ...demoStaff].map(({ role, mail }) => ({
    role,
    email: mail,
    password: passwordOf(mail),
  }));
}

// Made from this installation's secret: the same at each start, and another one everywhere else.
function passwordOf(mail: string): string {
  return blindIndex("demo-password", mail).slice(0, 16);
}

async function fill(): Promise<void> {
  const setup = await makeSetupLink(system, {});
  await setPassword(setup ?? "", demoAdmin.mail, { ...demoAdmin });
  const admin = await enter(demoAdmin.mail);
  for (const person of demoStaff) {
    const { token } = await inviteUser(admin, person);
    await setPassword(token, person.mail, {});
  }
  const caseworker = await enter("teilhabe@demo.invalid");
  await acceptRulesOfAll(enter);
  for (const office of demoOffices) await addOffice(caseworker, office);
  for (const person of demoPersons) await openCase(caseworker, person);
  await beginCourse(caseworker, await openFile(caseworker, demoParticipant));
  await convertContactRequest(caseworker, { id: await receive(demoTwice, 0), version: 0 });
  for (const { daysAgo, ...request } of demoRequests) await receive(request, daysAgo);
  await loadRoster(caseworker);
  await putForwardChange(await enter("musterwerk@demo.invalid"));
}

async function setPassword(token: string, mail: string, who: object): Promise<void> {
  const invited = await proveInvited(token);
  if (!invited) throw new Error("the demo's invitation does not work");
  const password = passwordOf(mail);
  await acceptInvitation(invited, { ...who, password, repeated: password });
}

async function enter(mail: string): Promise<StaffActor> {
  const { token } = await signIn(visitor, { mail, password: passwordOf(mail) });
  const actor = await proveStaff(token);
  if (!actor) throw new Error("the demo's account does not work");
  return actor;
}

/** A request that has been waiting: the clock runs on, so that only its date is turned back. */
async function receive(request: object, daysAgo: number): Promise<string> {
  const { linkToken } = await submitContactRequest(visitor, {
    submissionKey: newToken(),
    ...request,
  });
  const row = await db.contactRequest.findFirstOrThrow({
    where: { access: { linkHash: hashToken(linkToken) } },
  });
  const receivedAt = new Date(row.receivedAt.getTime() - daysAgo * 86_400_000);
  const answerBy = answerInstant(receivedAt);
  await db.contactRequest.update({ where: { id: row.id }, data: { receivedAt, answerBy } });
  return row.id;
}

type Described = Pick<(typeof demoPersons)[number], "request" | "profile"> | typeof demoParticipant;

async function openFile(actor: StaffActor, person: Described): Promise<string> {
  const id = await receive(person.request, 0);
  await moveContactRequest(actor, { id, version: 0, event: "reach" });
  const { caseFileId } = await convertContactRequest(actor, { id, version: 1 });
  const { request } = person;
  await updatePerson(actor, {
    id: caseFileId,
    version: 0,
    name: request.name,
    language: request.locale,
    channel: request.channel,
    contact: request.contact,
    sharedPhone: request.sharedPhone,
    femaleContactWished: request.femaleContact === "yes" ? "yes" : "",
    ...person.profile,
  });
  return caseFileId;
}

async function openCase(actor: StaffActor, person: (typeof demoPersons)[number]): Promise<void> {
  const caseFileId = await openFile(actor, person);
  const need = await addNeed(actor, { caseFileId, ...person.need });
  const referral = await draftReferral(actor, { caseFileId, needId: need.id, offer: person.offer });
  const fields = ["name", "contact", "language", "german"];
  const expiresOn = usualExpiry(today());
  await chooseDisclosure(actor, {
    id: referral.id,
    version: 0,
    fields,
    expiresOn,
    sure: expiresOn,
  });
  await sendReferral(actor, {
    id: referral.id,
    version: 1,
    consented: "yes",
    givenHow: "spoken",
  });
  if (person.need.domain === "literacy") await beginLiteracy(actor, referral.id);
  if (person.need.domain === "language") {
    await describeCase(actor, caseFileId);
    await meetTwice(actor, caseFileId);
    await planDemoConference(actor, caseFileId);
  }
  if (person.need.domain === "training") {
    await planToAsk(actor, caseFileId);
    await agreeDemoPlan(actor, { caseFileId, needId: need.id });
    await holdDemoConference(actor, caseFileId);
  }
}

/** Somebody to be asked by hand, beside those whom the end of a placement brings. */
async function planToAsk(actor: StaffActor, caseFileId: string): Promise<void> {
  const aboutNote = "Hat der Betrieb sich gemeldet?";
  await addFollowUp(actor, { caseFileId, dueOn: addDays(today(), 6), aboutNote });
  await moveCaseFile(actor, { id: caseFileId, from: "open", state: "inSupport" });
}

/** One placement that ends soon, reported by the caseworker, as for a carrier on the telephone. */
async function beginLiteracy(actor: StaffActor, id: string): Promise<void> {
  await noteAnswer(actor, { id, version: 2, answer: "accepted" });
  const day = addDays(today(), -30);
  await noteAnswer(actor, {
    ...{ id, version: 3, answer: "started", day, sure: day },
    plannedEnd: addDays(today(), 25),
  });
  await noteWeeks(actor, id, ["absent", "absent"]);
}
