import { getTranslations } from "next-intl/server";
import { AskFirst } from "@/components/form/ask-first";
import { TickBox } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { Tabs } from "@/components/tabs";
import { requireStaff } from "@/domain/access/session";
import { type PreviewPart, previewImport, previewParts } from "@/domain/roster/import-queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../../../../desk";
import { type FormState, formState } from "../../../../issue-sentence";
import { noticeFor } from "../../../../notices";
import { PageLinks } from "../../../../page-links";
import { idFrom, orNotFound, type Query, queryValue } from "../../../../page-tools";
import { FileFacts } from "../../file-facts";
import { partWords, rowsWord } from "../../import-words";
import { PreviewRows } from "./preview-rows";

type Props = { params: Promise<{ id: string }>; searchParams: Query };
type Preview = Awaited<ReturnType<typeof previewImport>>;

export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const asked = await queryValue(searchParams, "part");
  const part = previewParts.find((each) => each === asked);
  const page = Number(await queryValue(searchParams, "page"));
  const preview = await orNotFound(previewImport(actor, { id, part, page }));
  const draft = await loadDraft("roster-preview", await queryValue(searchParams, "draft"));
  const form = formState(draft, { older: "Stand der Liste" });
  const facts = await getTranslations({ locale: "de", namespace: "facts" });
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Vorschau der Liste"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${preview.source}, Stand ${formatShortDate(preview.asOf)}: ${rowsWord(preview.total)}. Schritt 2 von 2. Noch ist nichts geschrieben.`}
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <FileFacts list={preview} />
      {preview.newerAsOf && <OlderList {...preview} newerAsOf={preview.newerAsOf} />}
      <Parts preview={preview} />
      <Panel title={`${partWords[preview.part]} (${preview.counts[preview.part]})`} id="rows">
        <PreviewRows preview={preview} form={form} facts={facts} />
        <PageLinks
          page={preview.page}
          pages={preview.pages}
          href={(number) => `${addressOf(id, preview.part)}&page=${number}#rows`}
        />
      </Panel>
      <Decide preview={preview} form={form} />
    </Desk>
  );
}

function addressOf(id: string, part: PreviewPart): string {
  return `/intern/roster/import/${id}/preview?part=${part}`;
}

/** The fates with their numbers, which together are all rows of the file; and what else to look at. */
function Parts({ preview: { id, counts, part } }: { preview: Preview }) {
  const shown = previewParts.filter((each) => counts[each] > 0 || each === part);
  return (
    <Tabs
      label="Was aus den Zeilen wird"
      tabs={shown.map((each) => ({
        href: addressOf(id, each),
        label: `${partWords[each]}: ${counts[each]}`,
      }))}
      open={addressOf(id, part)}
    />
  );
}

type Days = { readonly asOf: string; readonly newerAsOf: string };

/** What an older list may still do, and what to do where only its day is wrong. */
function OlderList({ asOf, newerAsOf }: Days) {
  return (
    <p className="note mt-4 max-w-152">
      Diese Liste (Stand {formatShortDate(asOf)}) ist älter als die letzte, die übernommen wurde
      (Stand {formatShortDate(newerAsOf)}). Was im Portal steht, bleibt darum stehen, wenn Sie bei
      einer Zeile nichts anderes wählen. Niemand wird als „nicht mehr auf der Liste“ vermerkt; wer
      neu dazukommt, trägt diesen Vermerk. Ist nur der Tag falsch, laden Sie die Datei bitte noch
      einmal mit dem richtigen Tag hoch.
    </p>
  );
}

function Decide({ preview, form }: { preview: Preview; form: FormState }) {
  const { id, version, print, settled, newerAsOf } = preview;
  return (
    <Panel title="Übernehmen" id="apply">
      {settled ? (
        <>
          <p className="mt-1 max-w-152">{effectOf(preview)}</p>
          <form className="mt-3" action={`/intern/roster/import/${id}/apply`} method="post">
            {form.draft && <input type="hidden" name="draft" value={form.draft} />}
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="print" value={print} />
            {newerAsOf && (
              <TickBox
                name="older"
                value="yes"
                label="Ja, ich will diese ältere Liste übernehmen"
                error={form.error("older")}
              />
            )}
            <button className={`button ${newerAsOf ? "mt-4" : ""}`} type="submit">
              Liste so übernehmen
            </button>
          </form>
        </>
      ) : (
        <p className="mt-1 max-w-152">
          {openWords(preview.counts)} Danach können Sie die ganze Liste auf einmal übernehmen.
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-start gap-x-6">
        <a className="inline-flex min-h-11 items-center" href={`/intern/roster/import/${id}`}>
          Spalten anders zuordnen
        </a>
        <AskFirst label="Liste verwerfen">
          <form action={`/intern/roster/import/${id}/discard`} method="post">
            <p className="max-w-152">
              Die hochgeladene Datei wird gelöscht; im Portal ändert sich nichts.
            </p>
            <button className="button quiet mt-2" type="submit">
              Verwerfen
            </button>
          </form>
        </AskFirst>
      </div>
    </Panel>
  );
}

function openWords({ error, doubtful }: Preview["counts"]): string {
  const open = [
    said(error, "1 Zeile hat Fehler", `${error} Zeilen haben Fehler`),
    said(
      doubtful,
      "über 1 Zeile müssen Sie entscheiden",
      `über ${doubtful} Zeilen müssen Sie entscheiden`,
    ),
  ];
  const words = open.filter(Boolean).join(", und ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** A count in words; nothing where there is nothing. */
function said(count: number, one: string, many: string): string {
  return count === 0 ? "" : count === 1 ? one : many;
}

function effectOf({ counts, altered }: Preview): string {
  const { unchanged, missing, leftOut, paperEnded } = counts;
  const kept = counts.changed - altered;
  const effects = [
    said(
      counts.new,
      "1 Person kommt neu auf die Liste",
      `${counts.new} Personen kommen neu auf die Liste`,
    ),
    said(altered, "bei 1 ändern sich Angaben", `bei ${altered} ändern sich Angaben`),
    said(
      kept,
      "bei 1 bleibt stehen, was das Portal weiß",
      `bei ${kept} bleibt stehen, was das Portal weiß`,
    ),
    said(
      paperEnded,
      "bei 1 davon ist das Papier schon abgelaufen",
      `bei ${paperEnded} davon ist das Papier schon abgelaufen`,
    ),
    said(unchanged, "1 bleibt, wie sie ist", `${unchanged} bleiben, wie sie sind`),
    said(
      missing,
      "1 steht nicht mehr darauf und wird so vermerkt",
      `${missing} stehen nicht mehr darauf und werden so vermerkt`,
    ),
    said(leftOut, "1 Zeile bleibt draußen", `${leftOut} Zeilen bleiben draußen`),
  ];
  const words = effects.filter(Boolean).join("; ");
  return `${words}. Es wird alles übernommen oder, wenn etwas dazwischenkommt, nichts.`;
}
