/** A page as a client gets it: how many bytes are sent, and the text they unpack to. */
type SentPage = { readonly packed: number; readonly text: string };
type Ask = (address: string) => Promise<SentPage>;

// The server and the application are bundles of their own, and meet in nothing but the process.
const place = Symbol.for("sent-pages");
const shared = globalThis as { [place]?: Ask };

/** The server says how a page is had from it. */
export function offerSentPages(ask: Ask): void {
  shared[place] = ask;
}

/** How a page is had from the server; undefined where there is none. */
export function sentPages(): Ask | undefined {
  return shared[place];
}
