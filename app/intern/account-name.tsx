type Props = { readonly displayName: string; readonly mail: string };

/** Whose account it is, in a table. */
export function AccountName({ displayName, mail }: Props) {
  return (
    <>
      <b>{displayName}</b>
      <span className="block text-soft [overflow-wrap:anywhere]">{mail}</span>
    </>
  );
}
