import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { takenBackWithinDays } from "@/domain/roster/discard";
import { type TakeBackPart, takeBackParts } from "@/domain/roster/take-back-plan";
import { previewTakeBack } from "@/domain/roster/take-back-queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { Desk } from "../../../../desk";
import { type FormState, formState } from "../../../../issue-sentence";
import { PageLinks } from "../../../../page-links";
import { idFrom, orNotFound, type Query, queryValue } from "../../../../page-tools";
import { extentWords, personsWord } from "../../import-words";
import { PartTabs } from "../../part-tabs";
import { BackRows, type Preview } from "./back-rows";
import { takeBackPartHints, takeBackPartWords } from "./take-back-words";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** What taking a list back does to everybody whom it has written about, before anything is done. */
export default async function TakeBackPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const asked = await queryValue(searchParams, "part");
  const part = takeBackParts.find((each) => each === asked);
  const page = Number(await queryValue(searchParams, "page"));
  const preview = await orNotFound(previewTakeBack(actor, { id, part, page }));
  const draft = await loadDraft("roster-take-back", await queryValue(searchParams, "draft"));
  const form = formState(draft, {});
  const facts = translator("de", "facts");
  const { source, asOf, extent, carriedOutAt, counts, rows, all, again } = preview;
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Liste zurücknehmen"
      lead={`${source}, Stand ${formatShortDate(asOf)}, ${extentWords[extent]}, übernommen am ${formatInstant(carriedOutAt)}. ${again ? "Ein Teil ist schon zurückgenommen; an allen anderen ist nichts geändert." : "Noch ist nichts geändert."}`}
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      {all === 0 ? (
        <Empty>
          Hier ist nichts mehr zurückzunehmen. Was vor einer Liste galt, steht {takenBackWithinDays}{" "}
          Tage bereit. <a href="/intern/roster/import">Zu den Listen</a>
        </Empty>
      ) : (
        <>
          <Parts preview={preview} />
          <Panel title={`${takeBackPartWords[preview.part]} (${counts[preview.part]})`} id="rows">
            <p className="mt-1 max-w-152 text-soft">{takeBackPartHints[preview.part]}</p>
            <BackRows label={takeBackPartWords[preview.part]} rows={rows} facts={facts} />
            <PageLinks
              page={preview.page}
              pages={preview.pages}
              href={(number) => `${addressOf(id, preview.part)}&page=${number}#rows`}
            />
          </Panel>
          <Confirm preview={preview} form={form} />
        </>
      )}
    </Desk>
  );
}

function addressOf(id: string, part: TakeBackPart): string {
  return `/intern/roster/import/${id}/take-back?part=${part}`;
}

/** The parts with their numbers, which together are all whom the list has written about. */
function Parts({ preview: { id, counts, part } }: { preview: Preview }) {
  return (
    <PartTabs
      label="Was aus den Personen wird"
      parts={takeBackParts}
      counts={counts}
      words={takeBackPartWords}
      open={part}
      address={(each) => addressOf(id, each)}
    />
  );
}

function Confirm({ preview, form }: { preview: Preview; form: FormState }) {
  const { id, print, open, counts } = preview;
  if (open === 0) {
    return (
      <p className="note mt-4 max-w-152">
        Von dieser Liste lässt sich nichts zurücknehmen: Von allen, die noch da sind, ist seither
        etwas geschehen. <a href="/intern/roster/import">Zu den Listen</a>
      </p>
    );
  }
  return (
    <Panel title="Zurücknehmen" id="confirm">
      <p className="mt-1 max-w-152">{effectOf(counts, open)}</p>
      <form action={`/intern/roster/import/${id}/take-back/confirm`} method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="print" value={print} />
        <p className="mt-4 flex flex-wrap gap-2">
          <button className="button" type="submit">
            Ja, für {personsWord(open)} zurücknehmen
          </button>
          <a className="button quiet" href="/intern/roster/import">
            Nein, zurück
          </a>
        </p>
      </form>
    </Panel>
  );
}

/** What it does, in one sentence. */
function effectOf({ goes, stays }: Preview["counts"], open: number): string {
  const restored = open - goes;
  const effects = [
    goes > 0 && `${personsWord(goes)} ${goes === 1 ? "wird" : "werden"} gelöscht`,
    restored > 0 && `für ${personsWord(restored)} gilt wieder, was vor der Liste galt`,
    stays > 0 &&
      `${personsWord(stays)} ${stays === 1 ? "bleibt, wie sie jetzt ist" : "bleiben, wie sie jetzt sind"}`,
  ];
  const words = effects.filter(Boolean).join("; ");
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  const last =
    goes > 0
      ? "Das Löschen lässt sich nicht rückgängig machen; die Liste können Sie neu einlesen."
      : "Die Liste können Sie neu einlesen.";
  return `${said}. ${last}`;
}
