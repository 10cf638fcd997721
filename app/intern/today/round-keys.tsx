const keys = [
  ["j", "nächste Zeile"],
  ["k", "vorige Zeile"],
  ["a", "anrufen"],
  ["s", "schreiben"],
  ["e", "erledigt"],
  ["z", "zurück, was eben erledigt wurde"],
  ["v", "verschieben"],
  ["m", "übernehmen"],
  ["o", "öffnen"],
] as const;

/** Which keys lead through the list; shown by the script that makes them work. */
export function RoundKeys() {
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-soft max-sm:hidden" data-keys="" hidden>
      <span>Tasten in der Liste:</span>
      {keys.map(([key, word]) => (
        <span key={key} className="whitespace-nowrap">
          <kbd className="rounded border border-field px-1.5 font-semibold">{key}</kbd> {word}
        </span>
      ))}
    </p>
  );
}
