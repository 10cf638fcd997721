import "server-only";
import { z } from "zod";
import { now } from "@/lib/clock";
import { seal, unseal } from "@/lib/crypto/sealed";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db } from "@/lib/db/client";
import { type Issue, issueCodes } from "@/lib/errors";
import { type Fields, fieldValue } from "./fields";

const keptMs = 60 * 60_000;

const payload = z.object({
  fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  issues: z.array(
    z.object({ field: z.string(), code: z.enum(issueCodes), most: z.number().optional() }),
  ),
});

/** A form as it comes back: what was typed, and what is wrong with it. */
export type Draft = {
  readonly fields: Fields;
  readonly issues: readonly Issue[];
  /** What it was found by. */
  readonly token?: string;
};

export const emptyDraft: Draft = { fields: {}, issues: [] };

/**
 * Keeps what was typed for an hour, encrypted, so that the page can show the form again. The
 * token goes into the address: nothing personal does, and reloading shows the same form.
 */
export async function keepDraft(form: string, draft: Omit<Draft, "token">): Promise<string> {
  const token = newToken();
  const id = hashToken(token);
  const at = now();
  await db.formDraft.create({
    data: {
      id,
      form,
      payloadSealed: sealed(id, draft),
      expiresAt: new Date(at.getTime() + keptMs),
    },
  });
  return token;
}

/**
 * Keeps more with a draft, for an hour from now. Of two who do so at once the later one counts.
 * @returns false where there is none, or no longer
 */
export async function addToDraft(form: string, token: string, more: Fields): Promise<boolean> {
  const { fields, issues, ...found } = await loadDraft(form, token);
  if (!found.token) return false;
  const id = hashToken(token);
  const { count } = await db.formDraft.updateMany({
    where: { id },
    data: {
      payloadSealed: sealed(id, { fields: { ...fields, ...more }, issues }),
      expiresAt: new Date(now().getTime() + keptMs),
    },
  });
  return count > 0;
}

function sealed(id: string, draft: Omit<Draft, "token">): string {
  return seal("FormDraft.payload", id, JSON.stringify(draft));
}

/** Forgets a draft once its form has been taken, and those before it that it was corrected from. */
export async function dropDraft(token: string): Promise<void> {
  if (!token) return;
  const id = hashToken(token);
  const row = await db.formDraft.findUnique({ where: { id } });
  if (!row) return;
  const { count } = await db.formDraft.deleteMany({ where: { id } });
  // Whoever removed it goes on with those before it.
  if (count > 0) await dropDraft(fieldValue(openDraft(row).fields, "draft"));
}

/** Forgets all drafts whose hour is over. */
export async function dropOldDrafts(): Promise<void> {
  await db.formDraft.deleteMany({ where: { expiresAt: { lt: now() } } });
}

/** The draft of an address, or an empty form where there is none, or no longer. */
export async function loadDraft(form: string, token: string | undefined): Promise<Draft> {
  const { draft } = await loadDraftOfAny([form], token);
  return draft;
}

/** The same on a page of several forms: which of them it is that comes back. */
export async function loadDraftOfAny<Form extends string>(
  forms: readonly Form[],
  token: string | undefined,
): Promise<{ readonly form?: Form; readonly draft: Draft }> {
  if (!token) return { draft: emptyDraft };
  const id = hashToken(token);
  const row = await db.formDraft.findUnique({ where: { id } });
  const form = forms.find((each) => each === row?.form);
  if (!row || !form || row.expiresAt <= now()) return { draft: emptyDraft };
  return { form, draft: { ...openDraft(row), token } };
}

function openDraft({ id, payloadSealed }: { id: string; payloadSealed: string }) {
  return payload.parse(JSON.parse(unseal("FormDraft.payload", id, payloadSealed)));
}
