import type { StaffActor } from "@/domain/access/actor";
import { listCarriers } from "@/domain/carrier/queries";
import { listOffices } from "@/domain/office/queries";
import type { Candidates } from "./invited-fields";

/** Whom a caseworker can invite, but for those who are invited already. */
export async function candidatesFor(
  actor: StaffActor,
  invited: readonly { readonly name: string }[] = [],
): Promise<Candidates> {
  const [carriers, offices] = await Promise.all([listCarriers(actor, {}), listOffices(actor, {})]);
  const names = invited.map(({ name }) => name);
  const fresh = ({ name }: { name: string }) => !names.includes(name);
  return {
    carriers: carriers.filter(fresh),
    offices: offices.filter((office) => office.activity === "active" && fresh(office)),
  };
}
