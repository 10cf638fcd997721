import "server-only";
import type { PlainDate } from "@/lib/plain-date";
import { type ContentSnapshot, content } from "./store";

/**
 * Keeps what was made from the content as long as neither the content nor the day has changed:
 * at most `limit` results, the oldest goes first. What does not exist is not kept.
 */
export function keptPerDay<Result>(limit: number) {
  const results = new Map<string, Result>();
  let made: { readonly snapshot: ContentSnapshot; readonly day: PlainDate } | undefined;
  return async (
    key: string,
    day: PlainDate,
    make: () => Promise<Result | undefined>,
  ): Promise<Result | undefined> => {
    const snapshot = content();
    if (made?.snapshot !== snapshot || made.day !== day) {
      results.clear();
      made = { snapshot, day };
    }
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = await make();
    if (result === undefined || content() !== snapshot) return result;
    if (results.size >= limit) results.delete(results.keys().next().value ?? "");
    results.set(key, result);
    return result;
  };
}
