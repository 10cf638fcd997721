import { AskFirst } from "@/components/form/ask-first";
import { TickBox } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { type PreviewPart, previewImport, previewParts } from "@/domain/roster/import-queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { Desk } from "../../../../desk";
import { type FormState, formState } from "../../../../issue-sentence";
import { noticeFor } from "../../../../notices";
import { PageLinks } from "../../../../page-links";
import { idFrom, type Query, queryValue } from "../../../../page-tools";
import { reachWords } from "../../../../words";
import { FileFacts } from "../../file-facts";
import { extentWords, partWords, personsWord, rowsWord } from "../../import-words";
import { PartTabs } from "../../part-tabs";
import { orSettled } from "../../settled";
import { effectOf, openWords } from "./effect-words";
import { ExtentNote } from "./extent-note";
import { PreviewRows } from "./preview-rows";

type Props = { params: Promise<{ id: string }>; searchParams: Query };
type Preview = Awaited<ReturnType<typeof previewImport>>;

export default async function PreviewPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const asked = await queryValue(searchParams, "part");
  const part = previewParts.find((each) => each === asked);
  const page = Number(await queryValue(searchParams, "page"));
  const preview = await orSettled(actor, id, previewImport(actor, { id, part, page }));
  const draft = await loadDraft("roster-preview", await queryValue(searchParams, "draft"));
  const form = formState(draft, { older: "Stand der Liste", missing: "Fehlende" });
  const facts = translator("de", "facts");
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Vorschau der Liste"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${preview.source}, Stand ${formatShortDate(preview.asOf)}, ${extentWords[preview.extent]}: ${rowsWord(preview.total)}. Schritt 2 von 2. Noch ist nichts geschrieben.`}
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <FileFacts list={preview} />
      {preview.notMeant > 0 && (
        <p className="note mt-3 max-w-152">
          {personsWord(preview.notMeant)} dieser Liste {preview.notMeant === 1 ? "gilt" : "gelten"}{" "}
          im Portal als „{reachWords.notMeant}“. Daran ändert die Liste nichts.{" "}
          <a href="/intern/roster/all?reach=notMeant">
            Ansehen und, wer doch dazugehört, wieder aufnehmen
          </a>
        </p>
      )}
      {preview.newerAsOf && <OlderList {...preview} newerAsOf={preview.newerAsOf} />}
      <ExtentNote preview={preview} form={form} />
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
  return (
    <PartTabs
      label="Was aus den Zeilen wird"
      parts={previewParts}
      counts={counts}
      words={partWords}
      open={part}
      address={(each) => addressOf(id, each)}
    />
  );
}

type OlderProps = Pick<Preview, "asOf" | "source" | "newerWhole"> & { readonly newerAsOf: string };

/** What an older list may still do, and what to do where only its day is wrong. */
function OlderList({ asOf, source, newerAsOf, newerWhole }: OlderProps) {
  return (
    <p className="note mt-4 max-w-152">
      Diese Liste (Stand {formatShortDate(asOf)}) ist älter als die letzte von „<bdi>{source}</bdi>“
      (Stand {formatShortDate(newerAsOf)}). Was im Portal steht, bleibt darum stehen, wenn Sie bei
      einer Zeile nichts anderes wählen. Niemand wird als „nicht mehr auf der Liste“ vermerkt
      {newerWhole && "; wer neu dazukommt, trägt diesen Vermerk"}. Ist nur der Tag falsch, laden Sie
      die Datei bitte noch einmal mit dem richtigen Tag hoch.
    </p>
  );
}

function Decide({ preview, form }: { preview: Preview; form: FormState }) {
  const { id, version, print, settled, newerAsOf, manyMissing, counts } = preview;
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
            {manyMissing && (
              <TickBox
                name="missing"
                value="yes"
                label={`Ja, ${personsWord(counts.missing)} ${counts.missing === 1 ? "steht" : "stehen"} wirklich nicht mehr auf der Liste`}
                error={form.error("missing")}
              />
            )}
            <button className={`button ${newerAsOf || manyMissing ? "mt-4" : ""}`} type="submit">
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
        <AskFirst
          label="Liste verwerfen"
          action={`/intern/roster/import/${id}/discard`}
          consequence="Die hochgeladene Datei wird gelöscht; im Portal ändert sich nichts."
          confirm="Verwerfen"
        />
      </div>
    </Panel>
  );
}
