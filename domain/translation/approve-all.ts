import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { AppError, notFound } from "@/lib/errors";
import { approveTranslation } from "./decide";
import { draftInput } from "./schema";

/** What a list names of each: kind, slug, locale and version, as "offers/deutsch-am-abend/ti/3". */
function draftNamed(shown: string): Draft | undefined {
  const [kind, slug, locale, version] = shown.split("/");
  return draftInput.safeParse({ kind, slug, locale, version }).data;
}

/**
 * Lets all translations through that a list showed, one after the other; what has changed since, or
 * is none, is left.
 * @param publish publishes what has been let through so far: two languages of one text go one after
 *   the other, since each is written over what is published
 * @returns how many were let through, and how many left
 * @throws AppError "notFound" for who may not let anything through
 */
export async function approveAll(
  actor: StaffActor,
  shown: readonly string[],
  publish: () => Promise<unknown>,
): Promise<{ readonly approved: number; readonly left: number }> {
  if (!may(actor, "translation.approve", {})) throw notFound();
  let approved = 0;
  for (const each of shown) {
    const draft = draftNamed(each);
    if (
      draft &&
      ((await isApproved(actor, draft)) || (await isApprovedAfter(publish, actor, draft)))
    ) {
      approved += 1;
    }
  }
  return { approved, left: shown.length - approved };
}

type Draft = z.output<typeof draftInput>;

async function isApprovedAfter(
  publish: () => Promise<unknown>,
  actor: StaffActor,
  draft: Draft,
): Promise<boolean> {
  await publish();
  return isApproved(actor, draft);
}

async function isApproved(actor: StaffActor, draft: Draft): Promise<boolean> {
  try {
    await approveTranslation(actor, draft);
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
