import { DayInRow } from "@/components/form/day-in-row";
import { DraftField } from "@/components/form/draft-field";
import { isForHand } from "@/domain/case-conference/invitation";
import type { ShownConference } from "@/domain/case-conference/present";
import { today } from "@/lib/clock";
import type { PartProps } from "./shared";

type Props = Pick<PartProps, "address" | "conference" | "forms"> & {
  readonly participant: Omit<ShownConference["participants"][number], "mail">;
};

/** Who was rung up or got a letter: on which day is noted, also afterwards, and can be taken back. */
export function ByHand({ address, conference, forms, participant }: Props) {
  const { id, name, invitation, invitedByHandAt } = participant;
  const { state, version } = conference;
  if (state === "cancelled" || !isForHand(invitation)) return null;
  const action = `${address}/participants/${id}/invited`;
  if (invitedByHandAt) {
    return (
      <form action={action} method="post">
        <input type="hidden" name="version" value={version} />
        <button
          className="button quiet mt-1"
          type="submit"
          aria-label={`Doch nicht eingeladen: ${name}`}
        >
          Doch nicht eingeladen
        </button>
      </form>
    );
  }
  const form = forms.of("conference-by-hand");
  const isThis = form.value("participantId") === id;
  const error = isThis ? form.error("invitedOn") : undefined;
  const asked = isThis && form.asks("askInvitedBeforeListed") ? form.value("invitedOn") : null;
  const field = isThis ? "invitedOn" : `invited-${id}`;
  // Of one that is over nobody knows the day by itself.
  const usual = state === "planned" && conference.day >= today() ? today() : "";
  return (
    <details open={isThis}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
        <span>
          Selbst eingeladen<span className="sr-only">: {name}</span>
        </span>
      </summary>
      <form action={action} method="post" noValidate>
        {isThis && <DraftField token={form.draft} />}
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="participantId" value={id} />
        <DayInRow
          id={field}
          name="invitedOn"
          label="Eingeladen am"
          value={isThis ? form.value("invitedOn") : usual}
          error={error}
          question={
            asked && (
              <label className="pick mb-2">
                <input name="sure" type="checkbox" value={asked} />
                <span>
                  Ja, schon vorher eingeladen<span className="sr-only">: {name}</span>
                </span>
              </label>
            )
          }
          button={
            <button className="button quiet" type="submit">
              Vermerken
            </button>
          }
        />
      </form>
    </details>
  );
}
