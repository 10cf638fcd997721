import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { StaffActor } from "./access/actor";
import { changeConference } from "./case-conference/plan";
import { logContact, takeBackContact } from "./contact/commands";
import { addFile, removeFile } from "./file/commands";
import { addNeed } from "./need/commands";
import { endAccess, issueAccess } from "./person-access/commands";
import { forgetFilter, keepFilter } from "./saved-filter/commands";
import { somePdf } from "./testing/begins";
import { conferenceForm, plannedConference, versionOf } from "./testing/conferences";
import { openCase, staff } from "./testing/fixtures";
import { contactForm, newEntry } from "./testing/roster";
import { told } from "./testing/told";

const caseworker = await staff("teilhabemanager");
const colleague = await staff("teilhabemanager");

type Press = (actor: StaffActor) => Promise<unknown>;

const talk = async (result: string, work?: (caseFileId: string) => Promise<unknown>) => {
  const typed = contactForm(await newEntry(), { result });
  const { id, caseFileId } = await logContact(caseworker, typed);
  if (caseFileId) await work?.(caseFileId);
  return (actor: StaffActor) => takeBackContact(actor, { id });
};

/** Each makes something, and returns the form that changes it or takes it away. */
const cases: [string, () => Promise<Press>, object][] = [
  ["a contact", () => talk("nobody"), { caseFile: null }],
  ["a contact with its case file", () => talk("wantsSupport"), { caseFile: "closed" }],
  [
    "a contact whose case file is worked in",
    () => talk("wantsSupport", (caseFileId) => addNeed(caseworker, { caseFileId, domain: "work" })),
    { caseFile: "running" },
  ],
  [
    "a file",
    async () => {
      const caseFileId = await openCase(caseworker);
      const file = { title: "Zeugnis", file: await somePdf() };
      const { id } = await addFile(caseworker, caseFileId, file);
      return (actor) => removeFile(actor, { caseFileId, id });
    },
    {},
  ],
  [
    "a filter",
    async () => {
      const form = { list: "case-files", name: randomUUID(), query: "state=open" };
      await keepFilter(caseworker, form);
      const { id } = await db.savedFilter.findFirstOrThrow({ where: { name: form.name } });
      return (actor) => forgetFilter(actor, { id });
    },
    { userId: caseworker.userId },
  ],
  [
    "a key",
    async () => {
      const wish = contactForm(await newEntry(), { result: "wantsSupport" });
      const { caseFileId } = await logContact(caseworker, wish);
      const { id } = await issueAccess(caseworker, { caseFileId });
      return (actor) => endAccess(actor, { id });
    },
    { caseFileId: expect.any(String) },
  ],
  [
    "a conference",
    async () => {
      const { id } = await plannedConference(caseworker);
      const form = { ...conferenceForm({ place: "Café" }), ...(await versionOf(caseworker, id)) };
      return (actor) => changeConference(actor, form);
    },
    { tellPerson: false },
  ],
];

test.each(cases)(
  "%s: the second answer says what the first said, and nobody else gets it",
  async (_what, make, says) => {
    const press = await make();
    const [first, second] = await Promise.all([press(caseworker), press(caseworker)]);
    expect(first).toMatchObject(says);
    expect(told(second)).toEqual(told(first));
    expect(told(await press(caseworker))).toEqual(told(first));
    await expect(press(colleague)).rejects.toBeInstanceOf(AppError);
  },
);
