type Props = {
  readonly carrier: {
    readonly slug: string;
    readonly name: string;
    readonly publishesSmallEdits: boolean;
  };
};

/** Lets a carrier change places, dates, hours and contact without a review, or no longer. */
export function Trust({ carrier: { slug, name, publishesSmallEdits } }: Props) {
  const label = publishesSmallEdits ? "Prüfung verlangen" : "Ohne Prüfung erlauben";
  return (
    <form action="/intern/carriers/trust" method="post">
      <input type="hidden" name="carrier" value={slug} />
      <button
        className="button quiet"
        type="submit"
        name="allowed"
        value={publishesSmallEdits ? "no" : "yes"}
        aria-label={`${label}: ${name}`}
      >
        {label}
      </button>
    </form>
  );
}
