import { Panel } from "@/components/panel";
import { ChangeForm } from "../../../../change-form";
import { MinutesField, OwnDraft } from "./settle-panels";
import { minutesForm, type PartProps } from "./shared";

/** What was said, to be read and put right. */
export function MinutesPanel({ address, conference, file, forms }: PartProps) {
  const form = minutesForm({ conference, file, forms }, "conference-minutes");
  const { record, version } = conference;
  const isTyped = form.value("minutes") !== (record ?? "");
  return (
    <Panel title="Protokoll" id="minutes-panel">
      {record && (
        <p className="mt-2 wrap-anywhere whitespace-pre-line" dir="auto">
          {record}
        </p>
      )}
      <details className="mt-2" open={!record || isTyped}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
          {record ? "Protokoll ändern" : "Protokoll schreiben"}
        </summary>
        <ChangeForm
          action={`${address}/minutes`}
          form={form}
          version={version}
          keeps={file.draft?.version ?? 0}
        >
          <MinutesField form={form} />
          <button className="button quiet mt-4" type="submit">
            Protokoll speichern
          </button>
        </ChangeForm>
        <OwnDraft address={address} draft={file.draft} />
      </details>
    </Panel>
  );
}
