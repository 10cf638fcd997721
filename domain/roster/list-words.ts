import { formatShortDate } from "@/lib/i18n/format";

type List = { readonly source: string; readonly asOf: string };

/** How a list is named in German: by who gave it, and its day. */
export function listWords({ source, asOf }: List): string {
  return `${source}, Stand ${formatShortDate(asOf)}`;
}
