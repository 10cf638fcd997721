import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { StaffActor, Visitor } from "@/domain/access/actor";
import { command, parseInput } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import { sealOptional, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { takeTry } from "@/lib/rate-limit";
import { columns } from "./columns";
import { reportAnswerBy, reportLimit } from "./rules";
import { description, descriptionOf, reportedPage, settling } from "./schema";

/** Taps on one page in one language within this time are one report, until somebody describes it. */
const sameTapMs = 10 * 60_000;

type Report = { readonly id: string };
type Words = z.output<typeof descriptionOf>;

const send = command({
  action: "pageReport.send",
  input: reportedPage,
  target: async (_tx, input, _actor: Visitor) => input,
  run: async ({ tx, input: { page, locale } }): Promise<Report> => {
    // Two taps at once wait for each other here.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`page-report ${locale}${page}`}, 0))`;
    const since = new Date(now().getTime() - sameTapMs);
    const earlier = await tx.pageReport.findFirst({
      where: { page, locale, reportedAt: { gt: since }, ...undescribed },
      select: { id: true },
    });
    return earlier ?? create(tx, { page, locale });
  },
  subject: (_target, report) => ({ type: "pageReport", ids: report ? [report.id] : [] }),
});

const undescribed = { kind: null, textSealed: null, contactSealed: null, doneAt: null };

async function create(tx: Tx, { page, locale }: { page: string; locale: string }): Promise<Report> {
  const id = randomUUID();
  await tx.pageReport.create({ data: { id, page, locale, reportedAt: now() } });
  return { id };
}

const addWords = command({
  action: "pageReport.describe",
  input: descriptionOf,
  target: (tx, { id }, _actor: Visitor) => tx.pageReport.findUnique({ where: { id } }),
  run: async ({ tx, input, target }): Promise<Report> => {
    if (saysTheSame(target, input)) return { id: target.id };
    if (await write(tx, target.id, input)) return { id: target.id };
    // Somebody else's tap on the same page was counted with this one: both texts are kept.
    const { id } = await create(tx, target);
    await write(tx, id, input);
    return { id };
  },
  subject: (target, report) => ({ type: "pageReport", ids: [report?.id ?? target.id] }),
});

type Row = NonNullable<Awaited<ReturnType<Tx["pageReport"]["findUnique"]>>>;

function saysTheSame({ id, kind, textSealed }: Row, said: Words): boolean {
  const text = unsealOptional(columns.text, id, textSealed);
  return kind === (said.kind ?? null) && text === (said.text ?? null);
}

/** False where the report has been described already, or dealt with. */
async function write(tx: Tx, id: string, { kind, text, contact }: Words): Promise<boolean> {
  const { count } = await tx.pageReport.updateMany({
    where: { id, ...undescribed },
    data: {
      kind: kind ?? null,
      textSealed: sealOptional(columns.text, id, text),
      contactSealed: sealOptional(columns.contact, id, contact),
      answerBy: reportAnswerBy(kind, now()),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/**
 * Takes "something is wrong here": one tap, recorded with page and language alone. Tapped twice, it
 * is one report.
 * @param client what tries from the same network are counted under
 * @throws AppError "invalid": tooManyAttempts, or no page of this portal
 */
export async function sendPageReport(
  actor: Visitor,
  fields: unknown,
  client: string,
): Promise<Report> {
  if (!(await takeTry(reportLimit, client))) throw invalid("", "tooManyAttempts");
  return send(actor, fields);
}

/**
 * Adds what is wrong to a report: the kind, a text, and where to answer, sealed.
 * @throws AppError "invalid" with an issue a field, or tooManyAttempts; "notFound"
 */
export async function describePageReport(
  actor: Visitor,
  fields: unknown,
  client: string,
): Promise<Report> {
  if (!(await takeTry(reportLimit, client))) throw invalid("", "tooManyAttempts");
  return addWords(actor, fields);
}

/**
 * Takes a report that is described at once.
 * @throws AppError "invalid" with an issue a field, or tooManyAttempts
 */
export async function sendDescribedReport(
  actor: Visitor,
  fields: Readonly<Record<string, unknown>>,
  client: string,
): Promise<Report> {
  parseInput(description, fields);
  const { id } = await sendPageReport(actor, fields, client);
  return addWords(actor, { ...fields, id });
}

/**
 * Marks a report as dealt with, or opens it again.
 * @throws AppError "invalid" (notNow) where it is so already, "conflict" when another was first
 */
export const settlePageReport = command({
  action: "pageReport.settle",
  input: settling,
  target: (tx, { id }, _actor: StaffActor) => tx.pageReport.findUnique({ where: { id } }),
  again: (seen) => (changedOnce(seen) ? movedBy(seen.input.event === "settle") : undefined),
  run: async ({ tx, input, target }) => {
    const settles = input.event === "settle";
    if (settles === (target.doneAt !== null)) throw invalid("", "notNow");
    const { count } = await tx.pageReport.updateMany({
      where: { id: target.id, version: input.version },
      data: {
        doneAt: settles ? now() : null,
        version: { increment: 1 },
        ...(input.note ? { noteSealed: sealOptional(columns.note, target.id, input.note) } : {}),
      },
    });
    if (count === 0) throw conflict();
    return movedBy(settles);
  },
  subject: (target, moved) => ({ type: "pageReport", ids: [target.id], detail: moved }),
});

const movedBy = (settles: boolean) =>
  settles ? { from: "reported", to: "settled" } : { from: "settled", to: "reported" };
