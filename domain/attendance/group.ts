import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { disclosedTo, loadLines } from "@/domain/referral/summary";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { lockWeeks, writeWeek } from "./note";
import { groupWeeks, weekOf } from "./rules";
import { groupInput } from "./schema";

/**
 * Notes that the whole group in an offer has no lessons in a week, or takes that back: its carrier, or the
 * caseworker whom the carrier has told. Of whom something else is noted keeps it: somebody has seen them
 * there, or missed them.
 * @returns `noted`: of how many it stands there now, or was taken back; `kept`: of how many something else
 *   stays noted
 * @throws AppError "invalid" (week: notNow) for a week that is over, or too far ahead; "notFound" where
 *   nobody takes part
 */
export const markGroup = command({
  action: "attendance.markGroup",
  input: groupInput,
  target: async (tx, { offerId }, actor: StaffActor) => {
    const seen = actor.role === "carrierEditor" ? disclosedTo(actor.carrierId) : {};
    const shown = await loadLines(tx, { ...seen, offerId, placement: { state: "active" } });
    return shown.length > 0 ? shown : null;
  },
  again: async ({ tx, input, target }) => {
    const weeks = await weeksOf(tx, target, input);
    return weeks.some((one) => isToWrite(one, input)) ? undefined : answerTo(input, weeks);
  },
  run: async ({ tx, actor, input, target }) => {
    const { week, noLessons } = input;
    if (!groupWeeks(today()).includes(week)) throw invalid("week", "notNow");
    const weeks = await weeksOf(tx, target, input);
    const side = actor.role === "carrierEditor" ? ("carrier" as const) : ("caseworker" as const);
    const mark = noLessons ? ("noLessons" as const) : null;
    for (const { known: _known, ...of } of weeks.filter((one) => isToWrite(one, input))) {
      await writeWeek(tx, actor, of, { week, mark, side });
    }
    return answerTo(input, weeks);
  },
  subject: (target, marked) => ({
    type: "referral",
    ids: target.map(({ id }) => id),
    detail: marked && { week: marked.week, mark: marked.mark },
  }),
});

type Pressed = Omit<z.output<typeof groupInput>, "offerId">;
type Target = Awaited<ReturnType<typeof loadLines>>;
type One = Awaited<ReturnType<typeof weeksOf>>[number];

/** What is noted of each who had begun by that week, which nobody else changes until the end of the transaction. */
async function weeksOf(tx: Tx, target: Target, { week }: Pressed) {
  const placements = target.flatMap(({ placement }) =>
    placement && weekOf(plainDate.parse(placement.startedOn)) <= week ? [placement] : [],
  );
  const noted = await lockWeeks(
    tx,
    placements.map(({ id }) => id),
  );
  return placements.map(({ id: placementId }) => {
    const rows = noted.filter((row) => row.placementId === placementId);
    return { placementId, rows, known: rows.find((row) => row.week === week)?.mark ?? null };
  });
}

const isToWrite = ({ known }: One, { noLessons }: Pressed): boolean =>
  known === (noLessons ? null : "noLessons");

function answerTo({ week, noLessons }: Pressed, weeks: readonly One[]) {
  const kept = weeks.filter(({ known }) => known !== null && known !== "noLessons").length;
  return {
    ...{ week, mark: noLessons ? "noLessons" : "none" },
    ...{ noted: weeks.length - kept, kept },
  };
}
