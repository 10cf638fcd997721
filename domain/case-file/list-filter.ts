import { z } from "zod";
import { needDomains } from "@/domain/need/rules";
import { germanLevels } from "@/domain/offer/vocabulary";
import { caseFileStates } from "@/domain/person/case-file-states";
import { spokenLanguages } from "@/domain/person/spoken-languages";
import { districts } from "@/lib/city/districts";

/** In so many days a paper ends. */
export const paperEnds = ["14", "28", "60", "90"] as const;

/** An address may say anything: what is no choice is none. */
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values).optional().catch(undefined);

/** What the list of case files can be narrowed to; all of it may stand in an address. */
export const caseFileFilter = z.object({
  state: oneOf(["running", ...caseFileStates]),
  owner: z.uuid().optional().catch(undefined),
  need: oneOf(needDomains),
  /** To speak in. */
  language: oneOf(["unknown", ...spokenLanguages]),
  german: oneOf(["unknown", ...germanLevels]),
  district: z
    .enum(["unknown", ...districts])
    .optional()
    .catch(undefined),
  paper: oneOf(paperEnds),
  next: oneOf(["none"]),
  handedOver: oneOf(["new"]),
});

export type CaseFileFilter = z.output<typeof caseFileFilter>;

/** A filter as an address says it, without what was left open. */
export function filterQuery(filter: CaseFileFilter): URLSearchParams {
  const said = Object.entries(filter).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return new URLSearchParams(said);
}
