import { TickGroup } from "@/components/form/choices";
import { TextField } from "@/components/form/fields";
import type { FormState } from "../../../issue-sentence";

type Named = { readonly id: string; readonly name: string };

/** Who could be invited: carriers, and offices in use. */
export type Candidates = {
  readonly carriers: readonly Named[];
  readonly offices: readonly Named[];
};

type Props = Candidates & { readonly form: FormState };

/** Carriers and offices to be ticked, and somebody by name. */
export function InvitedFields({ form, carriers, offices }: Props) {
  const choices = (all: readonly Named[]) =>
    all.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> }));
  return (
    <>
      {carriers.length > 0 && (
        <TickGroup
          name="carriers"
          values={form.values("carriers")}
          error={form.error("carriers")}
          legend="Träger"
          dense
          choices={choices(carriers)}
        />
      )}
      {offices.length > 0 && (
        <TickGroup
          name="offices"
          values={form.values("offices")}
          error={form.error("offices")}
          legend="Stellen"
          dense
          choices={choices(offices)}
        />
      )}
      <fieldset className="mt-4">
        <legend className="font-bold">Jemand anderes (freiwillig)</legend>
        <p className="text-soft">Zum Beispiel eine Schule oder ein Ausbildungspate.</p>
        <div className="grid gap-x-6 md:grid-cols-3">
          <TextField {...form.field("otherName")} label="Name der Stelle oder Person" dir="auto" />
          <TextField {...form.field("otherMember")} label="Wer kommt" dir="auto" />
          <TextField {...form.field("otherMail")} label="E-Mail-Adresse" type="email" />
        </div>
      </fieldset>
    </>
  );
}
