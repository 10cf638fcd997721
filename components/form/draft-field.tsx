/** Names the draft that a form was filled from, so that it is forgotten once the form is taken. */
export function DraftField({ token }: { token: string | undefined }) {
  return token ? <input type="hidden" name="draft" value={token} /> : null;
}
