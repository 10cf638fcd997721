import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { disclosedTo, loadLines } from "@/domain/referral/summary";
import { today } from "@/lib/clock";
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
  run: async ({ tx, actor, input: { week, noLessons }, target }) => {
    if (!groupWeeks(today()).includes(week)) throw invalid("week", "notNow");
    const placements = target.flatMap(({ placement }) =>
      placement && weekOf(plainDate.parse(placement.startedOn)) <= week ? [placement] : [],
    );
    const noted = await lockWeeks(
      tx,
      placements.map(({ id }) => id),
    );
    const side = actor.role === "carrierEditor" ? ("carrier" as const) : ("caseworker" as const);
    let [count, kept] = [0, 0];
    for (const { id: placementId } of placements) {
      const rows = noted.filter((row) => row.placementId === placementId);
      const known = rows.find((row) => row.week === week)?.mark ?? null;
      if (known && known !== "noLessons") kept += 1;
      else count += 1;
      if (known !== (noLessons ? null : "noLessons")) continue;
      const mark = noLessons ? ("noLessons" as const) : null;
      await writeWeek(tx, actor, { placementId, rows }, { week, mark, side });
    }
    return { week, mark: noLessons ? "noLessons" : "none", noted: count, kept };
  },
  subject: (target, marked) => ({
    type: "referral",
    ids: target.map(({ id }) => id),
    detail: marked && { week: marked.week, mark: marked.mark },
  }),
});
