import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import { beginGlossary } from "./commands";

/** The whole glossary, by the German word. */
export async function loadTerms(tx: Tx) {
  await beginGlossary(tx);
  const rows = await tx.glossaryTerm.findMany({ take: 2000 });
  return rows.sort((a, b) => a.german.localeCompare(b.german, "de"));
}

/** The whole glossary for whoever may read it, by the German word. */
export const listTerms = query({
  action: "glossary.list",
  target: (tx, _input: Record<string, never>, _actor: StaffActor) => loadTerms(tx),
  present: (rows) =>
    rows.map(({ id, german, forms, ar, faAF, ti, note, version }) => ({
      id,
      german,
      forms,
      ar,
      faAF,
      ti,
      note,
      version,
    })),
  subject: () => ({ type: "glossary", ids: [] }),
});
