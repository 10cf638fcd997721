import type { Action } from "@/domain/access/policy";

/** What caseworkers may do, and their deputies, and nobody else; the table of rights has the others. */
export const forCaseworkersAlone = [
  "roster.list",
  "roster.read",
  "roster.decide",
  "rosterImport.list",
  "rosterImport.read",
  "rosterImport.upload",
  "rosterImport.map",
  "rosterImport.decide",
  "rosterImport.apply",
  "rosterImport.discard",
  "contact.list",
  "contact.log",
  "contact.takeBack",
  "savedFilter.list",
  "savedFilter.keep",
  "savedFilter.forget",
  "person.duplicates",
  "person.compare",
  "person.merge",
  "person.unmerge",
  "person.keepApart",
] as const satisfies readonly Action[];
