import "server-only";
import { deletionOwed } from "./consent-back";
import { goingOn, needsConfirmation, referralStates } from "./rules";
import { untoldRefusal } from "./untold";

/**
 * Referrals that somebody still has to see to, whatever became of their case file: they go on, a report
 * waits for its confirmation, a recipient is to be asked to delete what they know, or the person does not
 * know of a no.
 */
export const stillHeld = {
  OR: [
    { state: { in: [...goingOn] } },
    { confirmedAt: null, state: { in: referralStates.filter(needsConfirmation) } },
    deletionOwed,
    untoldRefusal,
  ],
};
