type CaseFile = { readonly id: string; readonly personId: string; readonly state: string };

/**
 * What a case file has to show: its own rows, and where it runs also what closed ones of the same
 * person still hold, as closing or a merge leaves them there. Else it would say that nothing is to come.
 * @param going what makes a row one that still goes on
 */
export function ownAndStillHeld<Going extends object>(
  { id, personId, state }: CaseFile,
  going: Going,
) {
  if (state === "closed") return { caseFileId: id };
  return {
    OR: [{ caseFileId: id }, { ...going, caseFile: { personId, state: "closed" as const } }],
  };
}
