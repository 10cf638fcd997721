import { RadioGroup, TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { comparePersons } from "@/domain/merge/queries";
import { loadDraft } from "@/lib/forms/draft";
import { fieldValue, fieldValues } from "@/lib/forms/fields";
import { translator } from "@/lib/i18n/translator";
import { isProfileField, profileLabels } from "../../../case-files/[id]/profile/profile-fields";
import { profileValueWords } from "../../../case-files/[id]/profile/profile-words";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { tableWords } from "../../table-words";
import { KeysOfRequests } from "./keys-of-requests";
import { ReadersPanel } from "./readers-panel";
import { TakenOver } from "./taken-over";

type Props = { params: Promise<{ keptId: string; mergedId: string }>; searchParams: Query };

export default async function ComparePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const ids = await params;
  const [keptId, mergedId] = [idFrom(ids.keptId), idFrom(ids.mergedId)];
  const pair = await orNotFound(comparePersons(actor, { keptId, mergedId }));
  const { kept, merged } = pair;
  const facts = translator("de", "facts");
  const draft = await loadDraft("merge", await queryValue(searchParams, "draft"));
  const form = formState(draft, { sure: "Dieselbe Person" });
  const said = (fields: typeof kept.fields, name: string) => {
    const value = fieldValue(fields, name);
    if (!value || !isProfileField(name)) return "nicht bekannt";
    const words = profileValueWords(name, value, facts);
    if (name !== "contact") return words;
    return `${profileValueWords("channel", fieldValue(fields, "channel"), facts)}: ${words}`;
  };
  const address = `/intern/duplicates/${keptId}/${mergedId}`;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Vergleich ${kept.publicCode} und ${merged.publicCode}`}
      heading="Ist das dieselbe Person?"
      lead="Nichts wird gelöscht. Das Zusammenführen lässt sich später wieder trennen."
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <dl className="mt-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
        <dt className="text-soft">Bleibt</dt>
        <dd>
          <Side side={kept} />
        </dd>
        <dt className="text-soft">Geht darin auf</dt>
        <dd>
          <Side side={merged} />
        </dd>
      </dl>
      <p className="mt-2">
        <a
          className="inline-flex min-h-11 items-center"
          href={`/intern/duplicates/${mergedId}/${keptId}`}
        >
          Umgekehrt: die andere Person soll bleiben
        </a>
      </p>
      <form action={`${address}/merge`} method="post">
        <DraftField token={form.draft} />
        <input type="hidden" name="keptVersion" value={kept.version} />
        <input type="hidden" name="mergedVersion" value={merged.version} />
        <Panel title="Was soll gelten?">
          {pair.differing.length === 0 && <p className="mt-1">Alle Angaben stimmen überein.</p>}
          <p className="mt-1 max-w-152 text-soft">
            Nichts davon geht verloren: ein Name oder eine Nummer, die Sie nicht wählen, steht
            danach unter „Weitere Namen“ oder „Zweiter Weg“ und wird von der Suche gefunden.
          </p>
          <div className="grid items-start gap-x-8 md:grid-cols-2">
            {pair.differing.filter(isProfileField).map((name) => (
              <RadioGroup
                key={name}
                name={`field-${name}`}
                legend={profileLabels[name]}
                value={
                  fieldValue(draft.fields, `field-${name}`) ||
                  (pair.usual.includes(name) ? "merged" : "kept")
                }
                choices={[
                  { value: "kept", label: <bdi>{said(kept.fields, name)}</bdi> },
                  { value: "merged", label: <bdi>{said(merged.fields, name)}</bdi> },
                ]}
              />
            ))}
          </div>
        </Panel>
        <Panel title="Was mitgeht">
          {pair.goes.length === 0 ? (
            <p className="mt-1">Zu dieser Person ist sonst nichts gespeichert.</p>
          ) : (
            <ul className="mt-1 list-disc ps-5">
              {pair.goes.map(({ table, count }) => (
                <li key={table}>
                  {tableWords[table as keyof typeof tableWords]}: {count}
                </li>
              ))}
            </ul>
          )}
          {pair.goes.some(({ table }) => table === "PersonAccess") && (
            <p className="mt-2 max-w-152">
              Wer einen Zugang der anderen Person hat, öffnet mit Link oder Code danach die Seite
              beider. Hat sie eine Geheimzahl gewählt, gilt die dort weiter.
            </p>
          )}
          <p className="mt-2 text-soft">
            Laufen zwei Fallakten, wird daraus eine: Bedarfe, Vermittlungen, Notizen, Förderplan und
            Fallkonferenzen stehen dann in der Fallakte der Person, die bleibt. Die andere wird
            geschlossen und bleibt lesbar. Doppelt geplante Nachfragen werden eine; auf der
            Zielgruppenliste zählt die Person einmal.
          </p>
        </Panel>
        <KeysOfRequests
          keys={pair.keys}
          opens={"keptVersion" in draft.fields ? fieldValues(draft.fields, "opens") : undefined}
        />
        {pair.contradictions.length > 0 && (
          <Panel title="Das widerspricht sich">
            <ul className="mt-1 list-disc ps-5">
              {pair.contradictions.map((name) => (
                <li key={name}>
                  {profileLabels[name]}: <bdi>{said(kept.fields, name)}</bdi> und{" "}
                  <bdi>{said(merged.fields, name)}</bdi>
                </li>
              ))}
            </ul>
            <div className="mt-2">
              <TickBox
                name="sure"
                value="yes"
                label="Ja, es ist trotzdem dieselbe Person"
                error={form.error("sure")}
              />
            </div>
          </Panel>
        )}
        <ReadersPanel pair={pair} />
        <TakenOver takesOver={pair.takesOver} />
        <button className="button mt-4" type="submit">
          Zusammenführen
        </button>
      </form>
      <form action={`${address}/apart`} method="post">
        <button className="button quiet mt-4" type="submit">
          Das sind zwei Personen
        </button>
      </form>
    </Desk>
  );
}

type SideProps = {
  readonly side: { name: string; publicCode: string; caseFileId: string | null };
};

function Side({ side: { name, publicCode, caseFileId } }: SideProps) {
  return (
    <>
      {caseFileId ? (
        <a href={`/intern/case-files/${caseFileId}`}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <bdi>{name}</bdi>
      )}
      , {publicCode}
      {!caseFileId && ", ohne Fallakte"}
    </>
  );
}
