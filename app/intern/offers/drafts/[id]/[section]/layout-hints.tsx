import { layoutHints } from "@/lib/content/layout-hints";

/** What of a text will not look as it is meant: an advice, never an obstacle. */
export function LayoutHints({ text }: { text: string }) {
  const { tables, bareAddresses } = layoutHints(text);
  if (tables.length === 0 && bareAddresses.length === 0) return null;
  return (
    <section className="note mt-4 max-w-152">
      <h2 className="text-base">So wird es nicht aussehen</h2>
      <ul className="mt-1 grid list-disc gap-1 ps-5">
        {tables.map((head) => (
          <li key={head} className="wrap-anywhere">
            „{head}“: Tabellen gibt es auf den Seiten nicht, die Striche blieben stehen. Bitte
            schreiben Sie eine Aufzählung mit „- “ daraus.
          </li>
        ))}
        {bareAddresses.map((address) => (
          <li key={address} className="wrap-anywhere">
            {address} wird so kein Link. Bitte schreiben Sie: [Worum es geht](
            {address.startsWith("www.") ? `https://${address}` : address})
          </li>
        ))}
      </ul>
    </section>
  );
}
