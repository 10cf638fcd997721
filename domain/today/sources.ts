import "server-only";
import { handedOverTasks } from "@/domain/case-file/today";
import { requestTasks } from "@/domain/contact-request/today";
import { followUpTasks } from "@/domain/follow-up/today";
import { referralTasks } from "@/domain/referral/today";
import { outreachTasks } from "@/domain/roster/today";
import { planTasks } from "@/domain/support-plan/today";
import type { Task } from "@/domain/today-task";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";

/** @param until last day of the week that is planned */
type Source = (tx: Tx, until: PlainDate) => Promise<readonly Task[]>;

/**
 * All that Today is made of, beside appointments and conferences. A room that has something to do writes
 * `domain/<room>/today.ts` with one function of this shape and adds one line here; what its kind is
 * called, how long it takes and how pressing it is stands in domain/today-task.ts and domain/today.
 * It opens no sealed column: names are opened for what is shown alone.
 */
export const taskSources: readonly Source[] = [
  requestTasks,
  followUpTasks,
  referralTasks,
  outreachTasks,
  planTasks,
  handedOverTasks,
];
