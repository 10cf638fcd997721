import { ErrorSummary } from "@/components/form/error-summary";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import { requireStaff } from "@/domain/access/session";
import { readFollowUp } from "@/domain/follow-up/queries";
import { berlinDate, today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { spokenWords } from "../../contacts/contact-words";
import { Desk } from "../../desk";
import { NotSaved } from "../../not-saved";
import { pageForms } from "../../page-forms";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { ReachedBy, wishWords } from "../../reached-by";
import { caseFileStateWords } from "../../words";
import { Occasion } from "../follow-up-table";
import { decisionWords, dueWords } from "../follow-up-words";
import { ReschedulePanel, SettlePanel, StopPanel } from "./panels";

const labels = {
  outcome: "Ergebnis",
  nextOn: "Nächster Tag",
  reason: "Niemand fragt mehr nach, weil",
  note: "Notiz",
  dueOn: "Neuer Tag",
  missedNote: "Notiz",
  stopReason: "Grund",
  scope: "Was beendet wird",
  stopNote: "Notiz",
};

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function FollowUpPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const followUp = await orNotFound(readFollowUp(actor, { id }));
  const forms = await pageForms(
    ["follow-up-settle", "follow-up-reschedule", "follow-up-stop"],
    await queryValue(searchParams, "draft"),
    labels,
  );
  return (
    <Desk
      actor={actor}
      room="/intern/follow-ups"
      title={`Nachverfolgung ${followUp.publicCode}`}
      heading={<bdi>{followUp.name}</bdi>}
      lead={<Occasion {...followUp} note={null} />}
    >
      {forms.back && forms.summary.length > 0 && followUp.state !== "planned" ? (
        <NotSaved
          sentence={`Inzwischen ist das entschieden: ${settledWords(followUp)}`}
          form={forms.of(forms.back)}
          labels={labels}
          names={["nextOn", "dueOn", "note", "missedNote", "stopNote"]}
        />
      ) : (
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={forms.summary} />
      )}
      <Known followUp={followUp} />
      {followUp.state === "planned" && (
        <>
          <SettlePanel followUp={followUp} form={forms.of("follow-up-settle")} />
          <ReschedulePanel followUp={followUp} form={forms.of("follow-up-reschedule")} />
          <StopPanel followUp={followUp} form={forms.of("follow-up-stop")} />
        </>
      )}
      <p className="mt-4">
        <a href="/intern/follow-ups">Zur Nachverfolgung</a>
      </p>
    </Desk>
  );
}

type Read = Awaited<ReturnType<typeof readFollowUp>>;

function settledWords(followUp: Read): string {
  const { settledAt, settledBy } = followUp;
  const on = settledAt && formatShortDate(berlinDate(settledAt));
  return [decisionWords(followUp), on, settledBy ?? "vom Portal"].filter(Boolean).join(", ");
}

function Known({ followUp }: { followUp: Read }) {
  const { caseFile, contact, settledAt, note } = followUp;
  const day = `${formatShortDate(followUp.dueOn)} (${dueWords(followUp.dueOn, today())})`;
  return (
    <Panel title="Worum es geht">
      <Terms
        unknown="nicht bekannt"
        rows={[
          settledAt ? ["Entschieden", settledWords(followUp)] : ["Zu fragen am", day],
          ["Erreichbar über", contact && <ReachedBy key="contact" contact={contact} />],
          ["Sprache", followUp.language && spokenWords[followUp.language]],
          ["Bitte beachten", wishWords(followUp) || "nichts Besonderes"],
          [
            "Nicht erreicht",
            followUp.attempts > 0 ? `${followUp.attempts}-mal` : "noch kein Versuch",
          ],
          [
            "Fallakte",
            caseFile && (
              <a
                key="file"
                className="inline-flex min-h-8 items-center"
                href={`/intern/case-files/${caseFile.id}`}
              >
                {caseFileStateWords[caseFile.state]}, {caseFile.owner}
              </a>
            ),
          ],
          ["Notizen", note ? <Written key="note" text={note} /> : "keine"],
        ]}
      />
    </Panel>
  );
}
