type Props = { readonly row: { readonly caseFileId: string | null }; readonly shownIn: string };

/** Says of a row that it stands in a closed case file of the same person, which still holds it. */
export function InClosedFile({ row: { caseFileId }, shownIn }: Props) {
  if (caseFileId === shownIn) return null;
  return <span className="block text-soft">in der anderen, geschlossenen Fallakte</span>;
}
