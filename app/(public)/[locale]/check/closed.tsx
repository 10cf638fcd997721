import { CheckFrame } from "./check-frame";

/** A link that was used, has run out, or never was. */
export function ClosedCheck() {
  return (
    <CheckFrame title="Dieser Link gilt nicht mehr">
      <p className="mt-3 max-w-152">
        Vielleicht hat schon jemand geantwortet, oder der Link ist zu alt. Wenn Sie einen Zugang zum
        Portal haben, sehen Sie dort, wie Ihr Angebot steht.
      </p>
      <p className="mt-4">
        <a className="button" href="/intern/sign-in?next=/intern/offers">
          Anmelden
        </a>
      </p>
    </CheckFrame>
  );
}
