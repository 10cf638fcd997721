import { RadioGroup, TickGroup } from "@/components/form/choices";
import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { cancelReasons } from "@/domain/case-conference/rules";
import { today } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../../change-form";
import { DiscardDraft } from "../../../../discard-draft";
import { EarlyQuestions } from "../../../../early-questions";
import { type FormState, savedMeanwhile } from "../../../../issue-sentence";
import { SavedLine } from "../../../../saved-line";
import { cancelReasonWords } from "../conference-words";
import { minutesForm, type PartProps } from "./shared";

type Props = PartProps;

/** That a conference took place, who came and what was said: from its day on, and with consent alone. */
export function HoldPanel({ address, conference, file, forms }: Props) {
  const form = minutesForm({ conference, file, forms }, "conference-hold");
  const { about, covered, day, version } = conference;
  const why =
    day > today()
      ? `Ab dem ${formatShortDate(day)} halten Sie hier fest, wer da war und was gesagt wurde.`
      : about === "person" && !covered
        ? "Was hier stattfand, lässt sich so nicht festhalten: Die Einwilligung der Person fehlt oder nennt nicht alle."
        : null;
  return (
    <Panel title="Was wurde daraus?" id="hold">
      {why ? (
        <p className="mt-1 text-soft">{why}</p>
      ) : (
        <>
          <ChangeForm
            action={`${address}/hold`}
            form={form}
            version={version}
            keeps={file.draft?.version ?? 0}
          >
            <EarlyQuestions
              form={form}
              hour={conference}
              yes="sie hat schon stattgefunden"
              also={{ askNobodyCame: "Niemand ist angekreuzt: Ja, von ihnen war niemand da" }}
            />
            <WhoCameField conference={conference} form={form} />
            <MinutesField form={form} />
            <button className="button mt-4" type="submit">
              Konferenz hat stattgefunden
            </button>
          </ChangeForm>
          <OwnDraft address={address} draft={file.draft} />
        </>
      )}
    </Panel>
  );
}

type WhoCameProps = Pick<Props, "conference"> & { readonly form: FormState };

/** Who of those invited was there, and the person. */
export function WhoCameField({ conference, form }: WhoCameProps) {
  return (
    <TickGroup
      name="came"
      values={form.values("came")}
      error={form.error("came")}
      legend="Wer da war"
      choices={[
        { value: "person", label: "die Person selbst" },
        ...conference.participants.map(({ id, name, member }) => ({
          value: id,
          label: <bdi>{member ? `${name} (${member})` : name}</bdi>,
        })),
      ]}
    />
  );
}

/** What was said, in German. */
export function MinutesField({ form }: { readonly form: FormState }) {
  return (
    <>
      <TextArea
        {...form.field("minutes")}
        note={savedMeanwhile(form.saved("minutes"))}
        label="Protokoll (freiwillig)"
        hint="Nur was für die nächsten Schritte nötig ist. Was Sie hier eingeben, wird als Entwurf behalten, den nur Sie sehen."
        rows={8}
      />
      <SavedLine />
    </>
  );
}

type DraftProps = { readonly address: string; readonly draft: PartProps["file"]["draft"] };

/** The text above is not saved yet: back to what is. */
export function OwnDraft({ address, draft }: DraftProps) {
  if (!draft?.text) return null;
  return (
    <div className="mt-3">
      <p className="text-soft">Oben steht Ihr Entwurf vom {formatInstant(draft.changedAt)} Uhr.</p>
      <DiscardDraft action={`${address}/minutes/discard`} />
    </div>
  );
}

/** A planned conference does not take place. */
export function CancelPanel({ address, conference, file, forms }: Props) {
  const form = forms.of("conference-cancel");
  return (
    <Panel title="Absagen" id="cancel">
      <ChangeForm action={`${address}/cancel`} form={form} version={conference.version}>
        <RadioGroup
          {...form.field("reason")}
          legend="Grund"
          hint="Wer eingeladen ist, bekommt eine Absage ohne den Grund."
          choices={cancelReasons.map((value) => ({ value, label: cancelReasonWords[value] }))}
        />
        {(conference.record || file.draft?.text) && (
          <p className="note mt-3">
            Das Protokoll, das hier schon geschrieben ist, wird dabei gelöscht.
          </p>
        )}
        <button className="button quiet mt-4" type="submit">
          Konferenz absagen
        </button>
      </ChangeForm>
    </Panel>
  );
}

/** Noted as held in the wrong conference, or too soon: on the same day that can be put right. */
export function TakeHoldBackPanel({ address, conference }: Pick<Props, "address" | "conference">) {
  return (
    <Panel title="Doch nicht stattgefunden?" id="take-back">
      <form action={`${address}/take-back`} method="post">
        <input type="hidden" name="version" value={conference.version} />
        <p className="mt-1 max-w-152 text-soft">
          Heute geht das noch, solange nichts beschlossen ist. Die Konferenz ist dann wieder
          geplant. Das Protokoll bleibt stehen, wer da war nicht.
        </p>
        <button className="button quiet mt-3" type="submit">
          Zurücknehmen: ist noch geplant
        </button>
      </form>
    </Panel>
  );
}
