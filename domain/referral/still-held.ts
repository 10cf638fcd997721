import "server-only";
import { deletionOwed } from "./consent-back";
import { goingOn, needsConfirmation, referralStates } from "./rules";

/**
 * Referrals that somebody still has to see to, whatever became of their case file: they go on, a report
 * waits for its confirmation, or a recipient is to be asked to delete what they know.
 */
export const stillHeld = {
  OR: [
    { state: { in: [...goingOn] } },
    { confirmedAt: null, state: { in: referralStates.filter(needsConfirmation) } },
    deletionOwed,
  ],
};
