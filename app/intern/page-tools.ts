import { notFound, redirect } from "next/navigation";
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

/**
 * A row for its page. Whose form came back after somebody had removed it is led to the page where it stood,
 * with what was typed.
 * @param page where it stood
 */
export async function orWhereItStood<Result>(
  reading: Promise<Result>,
  page: string,
  query: Query,
): Promise<Result> {
  const row = await orMissing(reading);
  if (row) return row;
  const draft = await queryValue(query, "draft");
  const kept = draft && new URLSearchParams({ draft, removed: "yes" });
  return kept ? redirect(`${page}?${kept}#errors`) : notFound();
}

/** True on a page to which a form has led because of {@link orWhereItStood}. */
export async function isAboutRemoved(query: Query): Promise<boolean> {
  return (await queryValue(query, "removed")) === "yes";
}

/** An id from an address; anything else is an unknown page. */
export function idFrom(text: string): string {
  return z.uuid().safeParse(text).data ?? notFound();
}

type Place = {
  /** The case file that the address names, and the one in which the row stands. */
  readonly id: string;
  readonly caseFileId: string;
  /** Of the address, behind the case file. */
  readonly part: string;
};

/**
 * Leads to a row where it stands: a merge has put it into another case file since its address was opened.
 * What comes back to be corrected goes along, and so does the notice.
 */
export async function inItsCaseFile({ id, caseFileId, part }: Place, query?: Query): Promise<void> {
  if (idFrom(id) === caseFileId) return;
  const kept = new URLSearchParams();
  for (const name of query ? ["draft", "done"] : []) {
    const value = query && (await queryValue(query, name));
    if (value) kept.set(name, value);
  }
  redirect(`/intern/case-files/${caseFileId}/${part}${kept.size > 0 ? `?${kept}` : ""}`);
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
