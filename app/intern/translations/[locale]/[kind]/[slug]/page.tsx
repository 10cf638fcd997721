import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Badge } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listTerms } from "@/domain/glossary/queries";
import { readTranslation, type SideBySide } from "@/domain/translation/read";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../../desk";
import { noticeFor } from "../../../../notices";
import { RevisionBadge } from "../../../../offers/revision-badge";
import { pageForms } from "../../../../page-forms";
import { orNotFound, type Query, queryValue } from "../../../../page-tools";
import { languageWords } from "../../../../words";
import { kindWords, stateTones, stateWords } from "../../../translation-words";
import { BesideEditor } from "./beside-editor";
import { besideForm } from "./beside-form";
import { DecisionPanel } from "./decision-panel";
import { GermanChange } from "./german-change";
import { KeepPanel } from "./keep-panel";
import { MachinePanel } from "./machine-panel";
import { addressOf, type PlaceParams, placeFrom } from "./place";
import { ReadOnly } from "./read-only";

type Props = { params: Promise<PlaceParams>; searchParams: Query };

/** A text side by side: German on the left, the translation on the right. */
export default async function TranslationPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const place = placeFrom(await params);
  const side = await orNotFound(readTranslation(actor, place));
  const draft = await loadDraft("translation", await queryValue(searchParams, "draft"));
  const checks = (await queryValue(searchParams, "check")) === "1";
  const steps = await pageForms(
    ["translation-step", "translation-machine"],
    await queryValue(searchParams, "draft"),
    { reason: "Grund" },
  );
  const form = besideForm(draft, side, checks);
  const terms = await orNotFound(listTerms(actor, {}));
  const language = languageWords[place.locale];
  return (
    <Desk
      actor={actor}
      room="/intern/translations"
      title={`${side.german.title} – ${language}`}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        <>
          {kindWords[place.kind]}, Deutsch → {language}.{" "}
          <a href={`/intern/translations?language=${place.locale}`}>Alle Übersetzungen</a>
        </>
      }
    >
      <ErrorSummary
        title="Bitte prüfen Sie die Übersetzung"
        issues={[...form.summary, ...steps.summary]}
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1">
        <span>
          Veröffentlicht: <Badge tone={stateTones[side.state]}>{stateWords[side.state]}</Badge>
        </span>
        {side.draft && (
          <span>
            Entwurf: <RevisionBadge state={side.draft.step} />
          </span>
        )}
        <a className="inline-flex min-h-11 items-center gap-2" href={`${addressOf(place)}/preview`}>
          <Icon name="look" />
          Vorschau ansehen
        </a>
      </p>
      <Returned side={side} />
      {side.draft?.overtaken && (
        <p className="note mt-3 max-w-152">
          Seit dieser Entwurf begonnen wurde, ist eine andere Übersetzung erschienen. Bitte
          vergleichen Sie und speichern Sie den Entwurf noch einmal.
        </p>
      )}
      {side.decides && <DecisionPanel side={side} form={steps.of("translation-step")} />}
      <GermanChange side={side} />
      {side.machine && <MachinePanel side={side} />}
      {side.writable ? (
        <BesideEditor side={side} form={form} terms={terms} />
      ) : (
        <ReadOnly side={side} />
      )}
      {side.keeps && <KeepPanel side={side} />}
    </Desk>
  );
}

function Returned({ side: { draft } }: { side: SideBySide }) {
  if (draft?.step !== "returned") return null;
  return (
    <div className="note mt-3 max-w-152">
      <p className="font-bold">Zurückgegeben von {draft.decidedBy ?? "–"}:</p>
      <p className="whitespace-pre-wrap">{draft.reason}</p>
    </div>
  );
}
