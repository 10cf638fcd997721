import { notFound } from "next/navigation";
import { z } from "zod";
import { AppError } from "@/lib/errors";

export type Query = Promise<Record<string, string | string[] | undefined>>;

/** A record for a page; what is not there, or not to be seen, is an unknown page. */
export async function orNotFound<Result>(reading: Promise<Result>): Promise<Result> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") notFound();
    throw error;
  }
}

/** A record for a page that has something to say where there is none. */
export async function orMissing<Result>(reading: Promise<Result>): Promise<Result | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof AppError && error.code === "notFound") return undefined;
    throw error;
  }
}

/** An id from an address; anything else is an unknown page. */
export function idFrom(text: string): string {
  return z.uuid().safeParse(text).data ?? notFound();
}

/** A single value of an address. */
export async function queryValue(query: Query, name: string): Promise<string | undefined> {
  const value = (await query)[name];
  return typeof value === "string" ? value : undefined;
}

/** Where a key to a person's page is looked after: the case file, or the request nobody has opened one for. */
export function pageOfKey(key: {
  readonly caseFileId?: string | undefined;
  readonly requestId?: string | null;
}): string {
  if (key.caseFileId) return `/intern/case-files/${key.caseFileId}`;
  return key.requestId ? `/intern/inbox/${key.requestId}` : "/intern";
}
