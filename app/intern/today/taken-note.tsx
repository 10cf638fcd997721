import type { StaffActor } from "@/domain/access/actor";
import { takenByColleague } from "@/domain/today/taken-by";

/** On the page of a thing: that a colleague does it today, before somebody rings a second time. */
export async function TakenNote({ actor, id }: { actor: StaffActor; id: string }) {
  const name = await takenByColleague(actor, { id });
  if (!name) return null;
  return (
    <p className="note mt-3">
      <bdi>{name}</bdi> hat das heute übernommen.
    </p>
  );
}
