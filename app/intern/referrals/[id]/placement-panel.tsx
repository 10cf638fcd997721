import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { type NotedWeeks, readGroup } from "@/domain/attendance/queries";
import { countGroup } from "@/domain/attendance/rules";
import { endMoveReasons } from "@/domain/placement/rules";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { GroupWeeks } from "../../attendance/group-weeks";
import { WeekButtons } from "../../attendance/week-buttons";
import { PlacementWords } from "../../case-files/[id]/referrals-panel";
import { ChangeForm } from "../../change-form";
import { type FormState, formState } from "../../issue-sentence";
import { endMoveWords } from "../../words";
import { ReferralErrors, referralForms } from "./referral-errors";
import type { Referral } from "./shared";

type Props = {
  actor: StaffActor;
  referral: Referral;
  weeks: NotedWeeks;
  form: FormState;
  /** The draft of the planned end's form. */
  endDraft: string | undefined;
};

const endLabels = { plannedEnd: "Geplantes Ende", why: "Grund", note: "Bemerkung" };

/** A placement: its days, who came in which week, and another planned end. */
export async function PlacementPanel({ actor, referral, weeks, form, endDraft }: Props) {
  const { id, placement } = referral;
  if (!placement) return null;
  // An office has no group, and a carrier a page of its own for it.
  const group = await readGroup(actor, { id });
  return (
    <Panel title="Teilnahme" id="placement">
      <p className="mt-1">
        <PlacementWords placement={placement} />
      </p>
      {placement.missedWeek && <MissedWeeks referral={referral} form={form} />}
      {weeks.length > 0 && (
        <>
          <h3 className="mt-4 font-bold">Anwesenheit</h3>
          <p className="text-soft">Noch einmal drücken nimmt die Angabe zurück.</p>
          <WeekButtons action={`/intern/referrals/${id}/attendance`} weeks={weeks} />
        </>
      )}
      {group && (
        <GroupWeeks
          {...{ offerId: group.offerId, title: group.title }}
          weeks={countGroup(group.ofGroup, today())}
          whom={`alle in „${group.title}“`}
          back={{ referral: id }}
        />
      )}
      {placement.state === "active" ? (
        <PlannedEnd referral={referral} draft={endDraft} />
      ) : (
        <EndedMeanwhile referral={referral} draft={endDraft} />
      )}
    </Panel>
  );
}

/** Two weeks missed: the person is asked before anybody calls it a drop-out. */
function MissedWeeks({ referral: { id, version }, form }: { referral: Referral; form: FormState }) {
  return (
    <ChangeForm
      className="note mt-3"
      action={`/intern/referrals/${id}/seen`}
      form={form}
      version={version}
    >
      <p>
        <b>Mindestens zwei Wochen nacheinander gefehlt.</b> Bitte fragen Sie die Person, was los
        ist.
      </p>
      <TextField {...form.field("note")} label="Was haben Sie erfahren? (freiwillig)" />
      <button className="button mt-3" type="submit">
        Ich habe mich gekümmert
      </button>
    </ChangeForm>
  );
}

type EndProps = { readonly referral: Referral; readonly draft: string | undefined };

/** Another planned end came after the real one. */
async function EndedMeanwhile({ referral, draft }: EndProps) {
  const { back } = await referralForms(["planned-end"], draft);
  return back && <ReferralErrors referral={referral} form={back} />;
}

async function PlannedEnd({ referral: { id, version, plannedEnd }, draft }: EndProps) {
  const form = formState(await loadDraft("planned-end", draft), endLabels, {
    plannedEnd: plannedEnd ?? "",
  });
  return (
    <details className="mt-4" open={form.summary.length > 0}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center font-bold">
        Geplantes Ende verschieben
      </summary>
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <ChangeForm action={`/intern/referrals/${id}/planned-end`} form={form} version={version}>
        <div className="grid gap-x-8 md:grid-cols-2">
          <TextField
            {...form.field("plannedEnd")}
            label="Geplantes Ende"
            hint={
              plannedEnd
                ? `Bisher ${formatShortDate(plainDate.parse(plannedEnd))}`
                : "Bisher war keines bekannt"
            }
            type="date"
          />
          <SelectField
            {...form.field("why")}
            label="Grund"
            options={[
              { value: "", label: "–" },
              ...endMoveReasons.map((value) => ({ value, label: endMoveWords[value] })),
            ]}
          />
        </div>
        <TextArea {...form.field("note")} label="Bemerkung (freiwillig)" rows={2} />
        <button className="button quiet mt-3" type="submit">
          Ende verschieben
        </button>
        <p className="mt-2 text-soft">Die Nachverfolgung zieht mit um.</p>
      </ChangeForm>
    </details>
  );
}
