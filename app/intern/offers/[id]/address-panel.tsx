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
  /** The address it would get, to be confirmed. */
  readonly proposed: string | undefined;
};

/** The address of an offer, and the way to another one. */
export function AddressPanel({ id, slug, former, form, proposed }: Props) {
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
      {proposed && (
        <div className="note mt-3" id="new-address" role="status">
          <p>
            Die neue Adresse wird{" "}
            <code className="[overflow-wrap:anywhere]">{address(proposed)}</code>. Die jetzige führt
            weiter hierher.
          </p>
          <form
            className="mt-2 flex flex-wrap items-center gap-3"
            action={`/intern/offers/${id}/rename`}
            method="post"
          >
            <input type="hidden" name="address" value={proposed} />
            <input type="hidden" name="confirmed" value="yes" />
            <button className="button quiet" type="submit">
              Ja, Adresse ändern
            </button>
            <a className="inline-flex min-h-11 items-center" href={`/intern/offers/${id}`}>
              Nein, so lassen
            </a>
          </form>
        </div>
      )}
      <form action={`/intern/offers/${id}/rename`} method="post" noValidate>
        <DraftField token={form.draft} />
        <TextField
          {...form.field("address")}
          label="Neue Adresse"
          hint="Zum Beispiel der neue Titel. Alte Links, Kalender und QR-Codes führen weiter hierher."
        />
        <button className="button quiet mt-3" type="submit">
          Neue Adresse ansehen
        </button>
      </form>
    </Panel>
  );
}
