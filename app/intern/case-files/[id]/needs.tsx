import { TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { Unfold } from "@/components/unfold";
import type { readCaseFile } from "@/domain/case-file/queries";
import { needDomains } from "@/domain/need/rules";
import type { FormState } from "../../issue-sentence";
import { needDomainWords } from "../../words";
import { NeedState } from "./need-state";
import { needLabels } from "./needs/need-labels";

export type Needs = Awaited<ReturnType<typeof readCaseFile>>["needs"];

type Props = {
  caseFileId: string;
  needs: Needs;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
  /** What is new belongs into another case file. */
  rests: boolean;
};

export function Needs({ caseFileId, needs, form, open, rests }: Props) {
  return (
    <Panel title="Bedarfe" id="needs">
      {needs.length === 0 ? (
        <Empty>
          {rests
            ? "Hier steht kein Bedarf."
            : "Noch kein Bedarf notiert. Was braucht die Person als Nächstes?"}
        </Empty>
      ) : (
        <RowTable
          label="Bedarfe"
          rows={needs}
          columns={[
            {
              head: "Bedarf",
              cell: ({ id, domain }) => (
                <RowLink href={`/intern/case-files/${caseFileId}/needs/${id}`}>
                  {needDomainWords[domain]}
                </RowLink>
              ),
            },
            { head: "Heutiger Stand", cell: ({ level }) => level ?? "–" },
            { head: "Ziel", cell: ({ goal }) => goal ?? "–" },
            {
              head: "Stand",
              cell: (need) => <NeedState caseFileId={caseFileId} need={need} form={form} />,
            },
            {
              head: "Nächster Schritt",
              cell: ({ id }) => (
                <RowLink href={`/intern/case-files/${caseFileId}/matching?need=${id}`}>
                  Passende Angebote
                </RowLink>
              ),
            },
          ]}
        />
      )}
      {(!rests || open) && (
        <Unfold label="Bedarf notieren" open={open || needs.length === 0}>
          <form action={`/intern/case-files/${caseFileId}/needs/send`} method="post">
            <DraftField token={form.draft} />
            <KeyField value={form.value("key")} />
            <SelectField
              {...form.field("domain")}
              label="Bedarf"
              options={[
                { value: "", label: "Bitte wählen" },
                ...needDomains.map((value) => ({ value, label: needDomainWords[value] })),
              ]}
            />
            {form.error("domain")?.endsWith("Stimmt das?") && (
              <TickBox
                name="sure"
                value={form.value("domain")}
                label="Ja, es ist ein weiterer Bedarf dieser Art"
              />
            )}
            <TextField {...form.field("level")} label={`${needLabels.level} (freiwillig)`} />
            <TextField {...form.field("goal")} label={`${needLabels.goal} (freiwillig)`} />
            <button className="button mt-4" type="submit">
              Bedarf speichern
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}
