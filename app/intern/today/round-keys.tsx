/** Of no use to who is alone. */
const takingOn = "m";

const keys = [
  ["j", "nächste Zeile"],
  ["k", "vorige Zeile"],
  ["a", "anrufen"],
  ["s", "schreiben"],
  ["e", "erledigt"],
  ["z", "zurück, was eben erledigt wurde"],
  ["v", "verschieben"],
  [takingOn, "übernehmen"],
  ["o", "öffnen"],
] as const;

type Props = {
  /** There is somebody else who could do it. */
  readonly shared: boolean;
};

/** Which keys lead through the list; shown by the script that makes them work. */
export function RoundKeys({ shared }: Props) {
  const shown = shared ? keys : keys.filter(([key]) => key !== takingOn);
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-soft max-sm:hidden" data-keys="" hidden>
      <span>Tasten in der Liste:</span>
      {shown.map(([key, word]) => (
        <span key={key} className="whitespace-nowrap">
          <kbd className="rounded border border-field px-1.5 font-bold">{key}</kbd> {word}
        </span>
      ))}
    </p>
  );
}
