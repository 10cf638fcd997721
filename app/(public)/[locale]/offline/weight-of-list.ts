import { statSync } from "node:fs";
import { join } from "node:path";
import { filesIn } from "@/app/(public)/script/copy";
import type { Locale } from "@/lib/i18n/locales";
import { sentPages } from "@/lib/sent-pages";
import { keptAddresses } from "./kept-addresses";

/** In bytes: what goes over the network, and what is then on the device. */
type Weight = { readonly load: number; readonly kept: number };

/** So many pages stand for all: making a thousand would have whoever reads this wait for a minute. */
const mostWeighed = 24;

/**
 * What a reader lets themselves in for by keeping the whole list, weighed on some of the very pages
 * they would get. Undefined where nothing is sent, as while the application is built.
 */
export async function weightOfList(locale: Locale): Promise<Weight | undefined> {
  const sent = sentPages();
  if (!sent) return undefined;
  // The page that says it cannot wait for itself, and whoever reads it has it already.
  const addresses = keptAddresses(locale).filter((path) => path !== `/${locale}/offline`);
  const files = new Set<string>();
  let [load, kept] = [0, 0];
  // One after the other: whoever asks for a page meanwhile gets it in between.
  const step = Math.ceil(addresses.length / mostWeighed);
  const weighed = addresses.filter((_, index) => index % step === 0);
  for (const address of weighed) {
    const { packed, text } = await sent(address);
    load += packed;
    kept += Buffer.byteLength(text);
    for (const file of filesIn(text)) files.add(file);
  }
  const inFiles = [...files].reduce((sum, file) => sum + sizeOf(file), 0);
  const share = addresses.length / weighed.length;
  return { load: load * share + inFiles, kept: kept * share + inFiles };
}

function sizeOf(file: string): number {
  return statSync(join(process.cwd(), "public", file), { throwIfNoEntry: false })?.size ?? 0;
}
