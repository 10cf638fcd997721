import { processWide } from "./process-wide";

/** A page as a client gets it: how many bytes are sent, and the text they unpack to. */
type SentPage = { readonly packed: number; readonly text: string };
type Ask = (address: string) => Promise<SentPage>;

const pages = processWide<Ask | undefined>("sent pages", undefined);

/** The server says how a page is had from it. */
export function offerSentPages(ask: Ask): void {
  pages.value = ask;
}

/** How a page is had from the server; undefined where there is none. */
export function sentPages(): Ask | undefined {
  return pages.value;
}
