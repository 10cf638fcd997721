import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { visitor } from "@/domain/access/actor";
import { moveCaseFile } from "@/domain/case-file/commands";
import { logContact } from "@/domain/contact/commands";
import { openVisit } from "@/domain/person-access/visit";
import { requestForm, staff } from "@/domain/testing/fixtures";
import { prove } from "@/domain/testing/person-links";
import { readTimeline } from "@/domain/timeline/queries";
import { today } from "@/lib/clock";
import { hashToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { convertContactRequest } from "./commands";
import { wishCall } from "./self-service";
import { readStatus } from "./status";
import { submitContactRequest } from "./submit";

const caseworker = await staff("teilhabemanager");

test("a case file is no answer: the promise stands until somebody spoke with them, and nobody accompanies after the end", async () => {
  const { linkToken } = await submitContactRequest(visitor, requestForm());
  const where = { access: { linkHash: hashToken(linkToken) } };
  const { id, version } = await db.contactRequest.findFirstOrThrow({ where });
  await convertContactRequest(caseworker, { id, version });
  const request = await db.contactRequest.findUniqueOrThrow({ where: { id } });
  const read = async () => {
    const { visitToken } = await openVisit(await prove(linkToken), {});
    const { situation, steps } = await readStatus(await prove(visitToken), {});
    return { situation, steps: steps.map(({ kind, stage }) => `${kind} ${stage}`), all: steps };
  };
  expect(await read()).toMatchObject({
    situation: "read",
    steps: ["arrived done", "read done", "answer now", "together later"],
    all: [{ on: request.receivedAt }, {}, { until: request.answerBy }, {}],
  });
  const file = await db.caseFile.findFirstOrThrow({ where: { personId: request.personId ?? "" } });
  const call = { caseFileId: file.id, key: randomUUID(), day: today(), way: "call", minutes: "10" };
  await logContact(caseworker, { ...call, result: "spoke", language: "de", interpreter: "none" });
  expect(await read()).toMatchObject({
    situation: "together",
    steps: ["arrived done", "read done", "answer done", "together now"],
  });
  await moveCaseFile(caseworker, { id: file.id, from: "open", state: "closed", reason: "Umzug" });
  expect(await read()).toMatchObject({
    situation: "over",
    steps: ["arrived done", "read done", "answer done"],
  });
});

test("the timeline says which of the two it was, and of one wish one line", async () => {
  const { linkToken } = await submitContactRequest(visitor, requestForm({ message: "Zwei Taps" }));
  const where = { access: { linkHash: hashToken(linkToken) } };
  const { id, version } = await db.contactRequest.findFirstOrThrow({ where });
  const { caseFileId } = await convertContactRequest(caseworker, { id, version });
  const person = await prove(linkToken);
  for (const wish of ["yes", "yes", "yes", "no", "no"]) await wishCall(person, { wish });
  const { entries } = await readTimeline(caseworker, { caseFileId, kind: "request" });
  const told = entries.map(({ text }) => text).filter((text) => text.includes("Anruf"));
  expect(told).toEqual(["Bitte um Anruf zurückgenommen", "Um Anruf gebeten"]);
});
