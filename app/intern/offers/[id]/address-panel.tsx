import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { publicAddress } from "@/lib/public-address";
import type { FormState } from "../../issue-sentence";

type Props = {
  readonly id: string;
  readonly slug: string;
  readonly former: readonly string[];
  readonly form: FormState;
};

/** The address of an offer, and the way to another one. */
export function AddressPanel({ id, slug, former, form }: Props) {
  const address = (each: string) => publicAddress(`/de/offers/${each}`);
  const before = former.filter((each) => each !== slug);
  return (
    <Panel title="Adresse">
      <p className="mt-1 [overflow-wrap:anywhere]">
        <code>{address(slug)}</code>
      </p>
      {before.length > 0 && (
        <p className="mt-1 text-soft [overflow-wrap:anywhere]">
          Früher: {before.join(", ")}. Wer eine frühere Adresse öffnet, kommt hierher.
        </p>
      )}
      <form action={`/intern/offers/${id}/rename`} method="post" noValidate>
        <DraftField token={form.draft} />
        <TextField
          {...form.field("address")}
          label="Neue Adresse"
          hint="Zum Beispiel der neue Titel. Alte Links, Kalender und QR-Codes führen weiter hierher."
        />
        <button className="button quiet mt-3" type="submit">
          Adresse ändern
        </button>
      </form>
    </Panel>
  );
}
