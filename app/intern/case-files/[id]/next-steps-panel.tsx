import type { ReactNode } from "react";
import { Badge, Panel } from "@/components/panel";
import { type NextStep, nextSteps } from "@/domain/case-file/next-steps";
import type { readCaseFile } from "@/domain/case-file/queries";
import { today } from "@/lib/clock";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { dueWords } from "../../follow-ups/follow-up-words";
import { needDomainWords } from "../../words";

type File = Awaited<ReturnType<typeof readCaseFile>>;

/** What this case file asks for now, most pressing first. */
export function CaseNextSteps({ file }: { file: File }) {
  const steps = nextSteps(file, today());
  return (
    <Panel title="Als Nächstes" id="next">
      {steps.length === 0 ? (
        <p className="mt-1 text-soft">Die Fallakte ist geschlossen, und nichts ist offen.</p>
      ) : (
        <ul className="mt-1">
          {steps.map((step) => (
            <li
              key={`${step.kind}${"id" in step ? step.id : ""}`}
              className="flex min-h-11 flex-wrap items-center gap-x-2.5 border-line border-b py-1 last:border-b-0"
            >
              <Step step={step} file={file} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Step({ step, file }: { step: NextStep; file: File }): ReactNode {
  /** Where something new is written. */
  const page = `/intern/case-files/${file.goesOnIn ?? file.id}`;
  switch (step.kind) {
    case "firstCall":
      return (
        <>
          <Badge tone={step.late ? "not" : "asks"}>
            {step.late ? "Zusage vorbei" : "zugesagt"}
          </Badge>
          <a href={`/intern/inbox/${step.id}`}>
            Erster Anruf, zugesagt bis {formatInstant(step.answerBy)}
          </a>
        </>
      );
    case "disputed":
      return (
        <>
          <Badge tone="not">strittig</Badge>
          <a href={`/intern/referrals/${step.id}`}>Mit beiden Seiten klären: {step.target}</a>
        </>
      );
    case "consentBack":
      return (
        <>
          <Badge tone="not">zurückgenommen</Badge>
          <a href={`/intern/referrals/${step.id}#deletion`}>
            Angaben löschen lassen: {step.target}
          </a>
        </>
      );
    case "conferenceBack":
      return (
        <>
          <Badge tone="not">zurückgenommen</Badge>
          <a href={`/intern/case-files/${step.caseFileId}/conferences/${step.id}#deletion`}>
            Angaben löschen lassen: Fallkonferenz am {formatShortDate(step.day)}
          </a>
        </>
      );
    case "tell":
      return (
        <>
          <Badge tone="not">nicht gesagt</Badge>
          <a href={step.href}>{step.about}</a>
        </>
      );
    case "appointmentOpen":
    case "conferenceOpen":
      return (
        <>
          <Badge tone="asks">offen</Badge>
          <a href={step.href}>
            {step.kind === "appointmentOpen" ? "Termin" : "Fallkonferenz"}
            {step.at && ` am ${formatInstant(step.at)}`}: Was wurde daraus?
          </a>
        </>
      );
    case "refusal":
      return (
        <>
          <Badge tone="not">nicht gesagt</Badge>
          <a href={`/intern/referrals/${step.id}`}>
            Absage mitteilen, nächsten Schritt anbieten: {step.target}
          </a>
        </>
      );
    case "confirm":
      return (
        <>
          <Badge tone="asks">zu bestätigen</Badge>
          <a href={`/intern/referrals/${step.id}`}>Meldung prüfen: {step.target}</a>
        </>
      );
    case "draft":
      return (
        <>
          <Badge>Entwurf</Badge>
          <a href={`/intern/referrals/${step.id}`}>Vermittlung fertigstellen: {step.target}</a>
        </>
      );
    case "due":
      return (
        <>
          <Badge tone="asks">{dueWords(step.day, today())}</Badge>
          <a href={`/intern/follow-ups/${step.id}`}>Nachfragen, wie es weitergeht</a>
        </>
      );
    case "paperOver":
      return (
        <>
          <Badge tone="not">abgelaufen</Badge>
          <a href={`${page}/profile#part-paper`}>
            Papier war gültig bis {formatShortDate(step.day)}: gibt es ein neues?
          </a>
        </>
      );
    case "paperEnds":
      return (
        <>
          <Badge tone="asks">{dueWords(step.day, today())}</Badge>
          <a href={`${page}/profile#part-paper`}>Papier endet am {formatShortDate(step.day)}</a>
        </>
      );
    case "need":
      return (
        <>
          <Badge>offen</Badge>
          <a href={`${page}/matching?need=${step.id}`}>
            Noch nichts begonnen: {needDomainWords[step.domain]}
          </a>
        </>
      );
    case "planned":
      return (
        <>
          <Badge tone="fits">geplant</Badge>
          <a href={`/intern/follow-ups/${step.id}`}>
            Nächste Nachfrage am {formatShortDate(step.day)}
          </a>
        </>
      );
    case "nobodyAsks":
      return (
        <>
          <Badge tone="not">offen</Badge>
          <a href="#follow-ups">Niemand fragt nach: bitte einen Tag planen</a>
        </>
      );
  }
}
