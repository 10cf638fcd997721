import "server-only";
import { now } from "@/lib/clock";
import { TranslationFailure, targetLanguages } from "@/lib/machine-translation/libretranslate";
import type { TranslationServer } from "@/lib/machine-translation/settings";
import type { TranslationLocale } from "./schema";

/** What servers call our languages, the nearest first: few tell Dari from Persian. */
const names: Record<TranslationLocale, readonly string[]> = {
  ar: ["ar"],
  "fa-AF": ["fa-AF", "prs", "fa"],
  ti: ["ti"],
};

const keptMs = 10 * 60_000;
let kept:
  | { readonly url: string; readonly at: number; readonly known: ReadonlySet<string> }
  | undefined;

/** What the server calls a language. @throws TranslationFailure "cannot" where it does not know it */
export async function targetFor(
  server: TranslationServer,
  locale: TranslationLocale,
): Promise<string> {
  const at = now().getTime();
  if (kept?.url !== server.url || at - kept.at > keptMs) {
    kept = { url: server.url, at, known: await targetLanguages(server) };
  }
  const { known } = kept;
  const found = names[locale].find((name) => known.has(name));
  if (!found) throw new TranslationFailure("cannot");
  return found;
}
