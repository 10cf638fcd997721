import { notFound } from "next/navigation";
import { AskFirst } from "@/components/form/ask-first";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readCaseFile } from "@/domain/case-file/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../../change-form";
import { Desk } from "../../../../desk";
import { formState, savedMeanwhile } from "../../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../../page-tools";
import { needDomainWords } from "../../../../words";
import { needLabels } from "../need-labels";

type Props = { params: Promise<{ id: string; need: string }>; searchParams: Query };

/** A need that is put right, or taken back where it was noted by mistake. */
export default async function NeedPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, need: needId } = await params;
  const file = await orNotFound(readCaseFile(actor, { id: idFrom(id) }));
  const need = file.needs.find((each) => each.id === idFrom(needId));
  const token = await queryValue(searchParams, "draft");
  const draft = await loadDraft("need", token);
  const refused = formState(await loadDraft("need-take-back", token), {});
  if (!need) notFound();
  const { level, goal, version } = need;
  const form = formState(draft, needLabels, { level: level ?? "", goal: goal ?? "" });
  const address = `/intern/case-files/${id}/needs/${need.id}`;
  const called = needDomainWords[need.domain];
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Bedarf ${file.publicCode}`}
      heading={`Bedarf: ${called}`}
      lead={
        <a href={`/intern/case-files/${id}`}>
          Fallakte: <bdi>{file.person.name}</bdi>
        </a>
      }
    >
      <ErrorSummary
        title="Bitte prüfen Sie Ihre Angaben"
        issues={[...form.summary, ...refused.summary]}
      />
      <Panel title="Berichtigen">
        <ChangeForm action={`${address}/save`} form={form} version={version}>
          <TextField
            {...form.field("level")}
            note={savedMeanwhile(form.saved("level"))}
            label={`${needLabels.level} (freiwillig)`}
          />
          <TextField
            {...form.field("goal")}
            note={savedMeanwhile(form.saved("goal"))}
            label={`${needLabels.goal} (freiwillig)`}
          />
          <button className="button mt-4" type="submit">
            Speichern
          </button>
        </ChangeForm>
      </Panel>
      <Panel title="Irrtümlich notiert">
        <p className="mt-1 max-w-152 text-soft">
          Für einen Bedarf, den es nie gab, zum Beispiel in der falschen Fallakte. Was gedeckt ist
          oder nicht gedeckt werden kann, ändern Sie bitte am Stand.
        </p>
        <AskFirst
          label="Bedarf zurücknehmen"
          action={`${address}/take-back`}
          consequence="Der Bedarf zählt dann nirgends mehr mit. Im Verlauf bleibt stehen, dass er notiert und zurückgenommen wurde."
          confirm="Ja, zurücknehmen"
        >
          <input type="hidden" name="version" value={version} />
        </AskFirst>
      </Panel>
    </Desk>
  );
}
