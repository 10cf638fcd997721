import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { parseInput } from "@/domain/command";
import { composedText } from "@/domain/message/compose";
import { checkHoursTold, otherThanFilled } from "@/domain/message/hour-told";
import { readMessages } from "@/domain/message/queries";
import { composeInput, noteInput } from "@/domain/message/schema";
import { withOwnPage } from "@/domain/message/templates";
import { readKey } from "@/domain/person-access/queries";
import { conflict, notFound } from "@/lib/errors";
import { optionalText } from "@/lib/form-fields";
import { addToDraft, keepDraft, loadDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { isLocale, sourceLocale } from "@/lib/i18n/locales";

/** A message that is written and not sent yet: it is kept for an hour, and in no address. */
const form = "message-written";

/** Of what a message can tell the person, and how that stood: noted with it, they know. */
export const toldOf = ["conferenceId", "appointmentId", "stand"] as const;

/** All that is kept of a written message. */
export const writtenNames = [
  ...(["template", "wording", "locale", "text", "german", "germanIsOld"] as const),
  ...toldOf,
];

/** Fills a text in the person's language and in German, and keeps both to be looked at. */
export async function writeMessage(actor: StaffActor, fields: Fields): Promise<string> {
  mustWrite(actor);
  const sender = actor.displayName;
  const input = { ...parseInput(composeInput, fields), ...(await linkFor(actor, fields)) };
  const { template, wording, locale } = input;
  const text = composedText(input, locale, sender);
  checkHoursTold(input, await plannedFor(actor, fields), input.confirmed);
  const german = composedText(input, sourceLocale, sender);
  // With another hour it does not tell of what it was filled in from.
  const names = otherThanFilled(input) ? [] : toldOf;
  const told = Object.fromEntries(names.map((name) => [name, fieldValue(fields, name)]));
  const kept = { template, wording, locale, text, german, ...told };
  return keepDraft(form, { fields: kept, issues: [] });
}

/**
 * With what typed hours are compared: what is planned with whoever is accompanied. Who is sought out by
 * a list has nothing planned in the portal; undefined then, and where a text was filled in from there.
 */
async function plannedFor(actor: StaffActor, fields: Fields) {
  if (toldOf.some((name) => fieldValue(fields, name))) return undefined;
  const id = fieldValue(fields, "personId");
  const { caseFileId, planned } = await readMessages(actor, { personId: id });
  return caseFileId ? planned : undefined;
}

/** The address of the person's page, read only where the text carries it. */
async function linkFor(actor: StaffActor, fields: Fields) {
  const template = fieldValue(fields, "template");
  if (!withOwnPage.some((name) => name === template)) return {};
  const { caseFileId } = await readMessages(actor, { personId: fieldValue(fields, "personId") });
  const key = caseFileId && (await readKey(actor, { caseFileId }));
  return key ? { linkToken: key.linkToken } : {};
}

/**
 * The same message in words that somebody has changed. Where the German beside it was left as it was, it
 * is no translation of them any more.
 * @throws AppError "invalid": no text, or one that is too long
 */
export async function changeMessage(actor: StaffActor, fields: Fields): Promise<string> {
  mustWrite(actor);
  const { text, german } = parseInput(changedText, fields);
  const before = await writtenMessage(fieldValue(fields, "written"));
  const isOther = before !== undefined && before.text !== text;
  const isOld = german === before?.german && (isOther || before?.germanIsOld === "yes");
  const kept = writtenNames.map((name) => [name, fieldValue(fields, name)] as const);
  return keepDraft(form, {
    fields: {
      ...Object.fromEntries(kept),
      ...{ text, german: german ?? text, germanIsOld: isOld ? "yes" : "" },
    },
    issues: [],
  });
}

/**
 * Keeps words while somebody changes them, beside those that go out until they are taken over.
 * @returns the version of what is kept
 * @throws AppError "conflict" where another window of theirs has kept other words, or the hour is over
 */
export async function keepChange(actor: StaffActor, fields: Fields): Promise<number> {
  mustWrite(actor);
  const token = fieldValue(fields, "written");
  const before = await begunChange(token);
  const words = { text: fieldValue(fields, "text"), german: fieldValue(fields, "german") };
  const isSame = before?.text === words.text && before.german === words.german;
  const known = before?.version ?? 0;
  if (!isSame && String(known) !== fieldValue(fields, "version")) throw conflict();
  const version = known + 1;
  const kept = { change: JSON.stringify({ ...words, version }) };
  if (!(await addToDraft(form, token, kept))) throw conflict();
  return version;
}

/** Forgets words that somebody has begun to change: what goes out stays as it is. */
export async function dropChange(actor: StaffActor, fields: Fields): Promise<string> {
  mustWrite(actor);
  const token = fieldValue(fields, "written");
  await addToDraft(form, token, { change: "" });
  return token;
}

const begun = z.object({ text: z.string(), german: z.string(), version: z.number() });

/** Words of a written message that somebody is changing, and has not taken over yet. */
export async function begunChange(token: string | undefined) {
  const kept = fieldValue((await loadDraft(form, token)).fields, "change");
  return kept ? begun.parse(JSON.parse(kept)) : undefined;
}

export type BegunChange = Awaited<ReturnType<typeof begunChange>>;

const changedText = z.object({ text: noteInput.shape.text, german: optionalText(1500) });

/** Nothing of a person is read or written yet, so no query and no command has asked. */
function mustWrite(actor: StaffActor): void {
  if (!may(actor, "message.note", {})) throw notFound();
}

/** What was written under a token; undefined after an hour. */
export async function writtenMessage(token: string | undefined) {
  const { fields } = await loadDraft(form, token);
  const locale = fieldValue(fields, "locale");
  if (!isLocale(locale)) return undefined;
  const value = (name: (typeof writtenNames)[number]) => fieldValue(fields, name);
  return {
    ...{ locale, token: token ?? "", template: value("template"), wording: value("wording") },
    ...{ text: value("text"), german: value("german"), germanIsOld: value("germanIsOld") },
    ...{ conferenceId: value("conferenceId"), appointmentId: value("appointmentId") },
    stand: value("stand"),
  };
}

export type WrittenMessage = NonNullable<Awaited<ReturnType<typeof writtenMessage>>>;
