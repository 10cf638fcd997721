import { Panel } from "@/components/panel";
import { ChangeForm } from "../../../../change-form";
import { MinutesField } from "./settle-panels";
import type { PartProps } from "./shared";

/** What was said, to be read and put right. */
export function MinutesPanel({ address, conference, form }: Omit<PartProps, "file">) {
  const { record, version } = conference;
  return (
    <Panel title="Protokoll" id="minutes">
      {record && (
        <p className="mt-2 whitespace-pre-line" dir="auto">
          {record}
        </p>
      )}
      <details className="mt-2" open={!record || form.value("minutes") !== ""}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
          {record ? "Protokoll ändern" : "Protokoll schreiben"}
        </summary>
        <ChangeForm action={`${address}/minutes`} form={form} version={version}>
          <MinutesField form={form} saved={record} />
          <button className="button quiet mt-4" type="submit">
            Protokoll speichern
          </button>
        </ChangeForm>
      </details>
    </Panel>
  );
}
