import type { StaffActor } from "@/domain/access/actor";
import { acceptRules } from "@/domain/carrier/accept-rules";
import { dataRules } from "@/domain/carrier/rules";
import { demoStaff } from "./people";

/** The carriers of the demonstration have accepted the rules of data protection. */
export async function acceptRulesOfAll(
  enter: (mail: string) => Promise<StaffActor>,
): Promise<void> {
  for (const { role, mail } of demoStaff) {
    if (role !== "carrierEditor") continue;
    const editor = await enter(mail);
    if (editor.role !== "carrierEditor") continue;
    const shown = dataRules().hash;
    await acceptRules(editor, { id: editor.carrierId, shown, agreed: "yes" });
  }
}
