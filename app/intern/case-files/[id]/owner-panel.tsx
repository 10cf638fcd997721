import { DraftField } from "@/components/form/draft-field";
import { SelectField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { readCaseFile } from "@/domain/case-file/queries";
import { NotHandedOver } from "../../deputies/not-handed-over";
import type { FormState } from "../../issue-sentence";

type Props = {
  file: Awaited<ReturnType<typeof readCaseFile>>;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
  /** Its reader is responsible. */
  isOwn: boolean;
};

/** Who is responsible, and handing it over for good. */
export function CaseOwner({ file, form, open, isOwn }: Props) {
  return (
    <Panel title="Zuständigkeit" id="owner">
      <p className="mt-1">
        Zuständig: {file.owner}. Für Urlaub oder Krankheit reicht eine{" "}
        <a href="/intern/account#deputies">Vertretung</a>; alle eigenen Fallakten auf einmal
        übergeben Sie unter <a href="/intern/account#hand-over">Mein Konto</a>.
      </p>
      {file.colleagues.length > 0 && (
        <Unfold label="Fallakte übergeben" open={open}>
          <form action={`/intern/case-files/${file.id}/owner`} method="post">
            <DraftField token={form.draft} />
            <input type="hidden" name="ownerId" value={file.ownerId} />
            <NotHandedOver
              by={file.owner}
              {...file.unshared}
              files={isOwn ? [{ id: file.id, publicCode: file.publicCode }] : []}
            />
            <SelectField
              {...form.field("newOwnerId")}
              label="Neue zuständige Person"
              hint="Nachverfolgung, Vermittlungen, Termine und die Notizen für das Team bleiben, wie sie sind."
              options={[
                { value: "", label: "Bitte wählen" },
                ...file.colleagues.map(({ id, displayName }) => ({
                  value: id,
                  label: displayName,
                })),
              ]}
            />
            <button className="button mt-4" type="submit">
              Übergeben
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}
