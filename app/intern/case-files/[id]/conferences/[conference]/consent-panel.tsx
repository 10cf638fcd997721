import { AskFirst } from "@/components/form/ask-first";
import { Icon } from "@/components/icon";
import { Badge, Panel } from "@/components/panel";
import { consentUntil } from "@/domain/case-conference/rules";
import { berlinDate, today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../../change-form";
import { ChangedSince } from "../../../../changed-since";
import { ConsentGivenFields } from "../../../../consent-given-fields";
import { ConsentWording } from "../../../../consent-wording";
import { gapWords } from "../conference-words";
import { conferenceWording } from "./conference-wording";
import { ConsentDayField, ConsentDayQuestions, CorrectConsentDay } from "./consent-day";
import type { PartProps } from "./shared";

/** Whether the person has consented that exactly these people hear of them, and the way to ask. */
export function ConsentPanel({ address, conference, file, forms }: PartProps) {
  const { about, covered, state, consent } = conference;
  if (about === "general") {
    return (
      <Panel title="Einwilligung" id="consent">
        <p className="note mt-2">
          Diese Konferenz geht ohne Einwilligung nur über Allgemeines: Niemand nennt die Person oder
          etwas über sie, und es gibt keine Beschlüsse für ihren Plan. Soll über sie gesprochen
          werden, ändern Sie das zuerst und fragen Sie die Person.
        </p>
      </Panel>
    );
  }
  const asks = state === "planned" && !covered;
  return (
    <Panel title="Einwilligung" id="consent">
      <Standing conference={conference} />
      {covered && <CorrectConsentDay address={address} conference={conference} forms={forms} />}
      {asks && <Ask address={address} conference={conference} file={file} forms={forms} />}
      {consent && !consent.withdrawnAt && state !== "cancelled" && (
        <div className="mt-3">
          <AskFirst
            label="Einwilligung zurücknehmen"
            action={`${address}/consent/withdraw`}
            consequence={`${withdrawnWords(conference)} War es ein Versehen, muss die Person neu einwilligen.`}
            confirm="Ja, die Person nimmt sie zurück"
          />
        </div>
      )}
    </Panel>
  );
}

/** What follows where the person takes it back: for a conference that is to come, and for one that was held. */
function withdrawnWords({ state, participants, day }: PartProps["conference"]): string {
  if (state === "planned") {
    return `Die Konferenz am ${formatShortDate(day)} bleibt geplant, kann ohne neue Einwilligung aber nicht stattfinden. Die Eingeladenen erfahren davon nichts: Sagen Sie die Konferenz ab, oder sprechen Sie nur über Allgemeines.`;
  }
  const heard = participants.filter(({ came }) => came).map(({ name }) => name);
  return heard.length > 0
    ? `Dabei waren: ${heard.join(", ")}. Sagen Sie dort bitte Bescheid, dass Notizen über die Person zu löschen sind; „Heute“ erinnert Sie daran.`
    : "Es war niemand dabei, der etwas löschen müsste.";
}

function Standing({ conference }: Pick<PartProps, "conference">) {
  const { covered, participants, state, consent } = conference;
  const missing = participants.filter(({ gap }) => gap !== null);
  if (covered && consent) {
    return (
      <p className="mt-2">
        {consent.withdrawnAt ? (
          <Badge tone="asks">zurückgenommen</Badge>
        ) : (
          <Badge tone="fits">liegt vor</Badge>
        )}{" "}
        Die Person hat am {formatShortDate(berlinDate(consent.givenAt))} eingewilligt, dass alle
        Eingeladenen über sie sprechen, bis {formatShortDate(consent.expiresOn)}.
        {consent.withdrawnAt &&
          ` Nach der Konferenz zurückgenommen am ${formatShortDate(berlinDate(consent.withdrawnAt))}.`}
      </p>
    );
  }
  return (
    <>
      <p className="note mt-2">
        {missing.some(({ gap }) => gap === "withdrawn") &&
          "Die Person hat ihre Einwilligung zurückgenommen. "}
        {state === "planned"
          ? "So kann diese Konferenz nicht stattfinden: Nicht alle Eingeladenen dürfen etwas über die Person erfahren. Fragen Sie die Person, nehmen Sie Eingeladene von der Liste, oder sprechen Sie nur über Allgemeines."
          : "Nicht alle Eingeladenen durften etwas über die Person erfahren."}
      </p>
      <ul className="mt-2 grid gap-1">
        {missing.map(({ id, name, gap }) => (
          <li key={id}>
            <bdi>{name}</bdi>: {gap && gapWords[gap]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Ask({ address, conference, file, forms }: PartProps) {
  const form = forms.of("conference-consent");
  const recipients = conference.participants.map(({ name }) => name);
  const consent = {
    recipients,
    topics: conference.topics,
    expiresOn: consentUntil(conference.day),
  };
  return (
    <>
      <h3 className="mt-5 text-base">Die Person fragen</h3>
      <ConsentWording
        languages={file.languages}
        wording={(locale) => conferenceWording(locale, consent)}
      />
      <p className="mt-3">
        <a className="button quiet" href={`${address}/consent/pdf`}>
          <Icon name="sheet" />
          Zum Unterschreiben drucken
        </a>
      </p>
      <ChangeForm action={`${address}/consent`} form={form} version={conference.version}>
        <ChangedSince about={conference.id} form={form} asked={file.asked} />
        <ConsentDayQuestions form={form} day={today()} conference={conference} />
        <ConsentGivenFields form={form}>
          <ConsentDayField form={form} day={today()} />
        </ConsentGivenFields>
        <button className="button mt-4" type="submit">
          Einwilligung speichern
        </button>
      </ChangeForm>
    </>
  );
}
