import type { Referral } from "../shared";

/** Who loses sight of the person with a referral that is taken back, who is told, and what stays. */
export function WhatFollows({ referral }: { referral: Referral }) {
  const { recipient, byHand, notice } = referral;
  return (
    <ul className="mt-1 grid max-w-152 list-disc gap-1 ps-5">
      {byHand ? (
        <li>{recipient} hat die Angaben von Ihnen: Sagen Sie dort bitte selbst Bescheid.</li>
      ) : (
        <>
          <li>
            {recipient} sieht die Vermittlung und die Person sofort nicht mehr
            {notice?.link && "; der verschickte Link endet"}.
          </li>
          <li>
            Das Portal schreibt niemandem. Wartet dort jemand auf die Person, sagen Sie bitte
            Bescheid.
          </li>
        </>
      )}
      <li>Auf der Seite der Person steht, dass Sie die Vermittlung zurückgenommen haben.</li>
      <li>
        Das lässt sich nicht rückgängig machen. Eine neue Vermittlung braucht eine neue
        Einwilligung.
      </li>
    </ul>
  );
}
