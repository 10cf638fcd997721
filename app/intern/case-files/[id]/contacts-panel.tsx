import { Empty, Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { StaffActor } from "@/domain/access/actor";
import { listContacts } from "@/domain/contact/queries";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";
import type { Draft } from "@/lib/forms/draft";
import { ContactForm, contactLabels } from "../../contacts/contact-form";
import { ContactTable } from "../../contacts/contact-table";
import { formState } from "../../issue-sentence";

type Props = {
  readonly actor: StaffActor;
  readonly caseFileId: string;
  readonly language: SpokenLanguage | null;
  readonly draft: Draft;
  /** What is new belongs into another case file. */
  readonly rests: boolean;
};

/** Calls and visits with the person, and the form that notes one. */
export async function CaseContacts({ actor, caseFileId, language, draft, rests }: Props) {
  const { contacts, draft: kept } = await listContacts(actor, { caseFileId });
  const form = formState(draft, contactLabels, { note: kept?.text ?? "" });
  return (
    <Panel title="Kontakte" id="contacts">
      {contacts.length === 0 ? (
        <Empty>Noch ist kein Kontakt notiert.</Empty>
      ) : (
        <ContactTable rows={contacts} back={`/intern/case-files/${caseFileId}`} />
      )}
      {(!rests || "way" in draft.fields) && (
        <Unfold label="Kontakt notieren" open={"way" in draft.fields || kept !== null}>
          <ContactForm
            action={`/intern/case-files/${caseFileId}/contacts`}
            form={form}
            usual={{ way: "call", language }}
            kept={kept}
          />
        </Unfold>
      )}
    </Panel>
  );
}
