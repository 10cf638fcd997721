import type { StaffActor } from "@/domain/access/actor";
import { listPlannedAbout } from "@/domain/follow-up/of-placement";
import { formatShortDate } from "@/lib/i18n/format";
import { orNotFound } from "../../../page-tools";
import type { Referral } from "../shared";

type Props = {
  readonly actor: StaffActor;
  readonly referral: Referral;
  /** The recipient sits at a conference about the person that is still to come. */
  readonly isInvited: boolean;
};

/** What is over with a referral that was entered in error, by name, and what stays. */
export async function WhatIsLost({ actor, referral, isInvited }: Props) {
  const { id: referralId, placement, sentAt, recipient } = referral;
  const planned = await orNotFound(listPlannedAbout(actor, { referralId }));
  return (
    <>
      <ul className="mt-1 list-disc ps-5">
        {sentAt && <li>{recipient} sieht die Vermittlung und die Person nicht mehr.</li>}
        {placement && (
          <li>
            Die Teilnahme seit {formatShortDate(placement.startedOn)} gilt als nie begonnen.
            {placement.state === "ended" &&
              " Für die Brückenquote zählt sie weiter mit, weil sie schon beendet war; daneben steht, dass sie zurückgenommen ist."}
          </li>
        )}
        {planned.length > 0 && (
          <li>
            Niemand fragt die Person mehr an diesen Tagen, wie es weitergeht:
            <ul className="list-disc ps-5">
              {planned.map(({ id, dueOn, occasion }) => (
                <li key={id}>
                  {formatShortDate(dueOn)}, {occasion}
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>
          Auf der Seite der Vermittlung lässt es sich rückgängig machen, solange keine neue dorthin
          angelegt ist.
          {isInvited && " Zu einer Fallkonferenz lädt das niemanden wieder ein."}
        </li>
      </ul>
      {placement && (
        <p className="note mt-3 max-w-152">
          Hat die Person abgebrochen, oder war es nicht das Richtige? Das ist kein Irrtum: Gehen Sie
          zurück und notieren Sie dort, wie es geendet hat.
        </p>
      )}
    </>
  );
}
