import type { ReactNode } from "react";
import { Panel } from "@/components/panel";
import type { readOwnOffer } from "@/domain/offer-desk/queries";
import { formatInstant } from "@/lib/i18n/format";
import { type ChoiceWords, choiceWords } from "../choice-words";
import { Difference } from "../difference";
import { historyWords } from "./history-words";

type Offer = Awaited<ReturnType<typeof readOwnOffer>>;
type Version = Offer["history"][number];
type Props = {
  readonly offer: Offer;
  /** False while a revision is open: there is one at a time. */
  readonly restorable: boolean;
};

/** Who changed what and when, the latest first; any version can be brought back. */
export function HistoryPanel({ offer, restorable }: Props) {
  const { history, id, writes } = offer;
  const choices = choiceWords();
  const oldest = history.at(-1);
  const canRestore = restorable && writes;
  return (
    <Panel title="Verlauf">
      {history.length === 0 && (
        <p className="mt-1 text-soft">Seit dieses Portal es verwaltet, hat niemand es geändert.</p>
      )}
      {history.length > 0 && writes && !restorable && (
        <p className="mt-1 text-soft">
          Zurückholen geht, sobald der offene Entwurf veröffentlicht oder gelöscht ist.
        </p>
      )}
      <ol className="mt-2 grid gap-3">
        {history.map((version, index) => (
          <VersionItem
            key={version.id}
            version={version}
            choices={choices}
            restore={
              canRestore && index > 0 ? (
                <Restore id={id} revision={version.id} side="after" />
              ) : null
            }
          />
        ))}
        {oldest?.before && (
          <li>
            <p className="font-bold">So stand es vorher</p>
            {canRestore && <Restore id={id} revision={oldest.id} side="before" />}
          </li>
        )}
      </ol>
    </Panel>
  );
}

/** Who it was where it was no account. */
const viaWords: Record<string, string> = {
  link: "Träger über den Link in einer Mail",
  portal: "das Portal, weil niemand geantwortet hat",
};

type ItemProps = { version: Version; choices: ChoiceWords; restore: ReactNode };

function VersionItem({ version, choices, restore }: ItemProps) {
  const { at, author, decidedBy, isNew, changed, via } = version;
  const who = author ?? (via && viaWords[via]) ?? "gelöschtes Konto";
  const approver = decidedBy && decidedBy !== author ? `, freigegeben von ${decidedBy}` : "";
  return (
    <li className="border-line border-b pb-3">
      <p className="font-bold">
        {formatInstant(at)}, {who}
        {approver}
      </p>
      <p>{historyWords(version)}</p>
      {!isNew && changed.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
            Unterschiede ansehen
          </summary>
          <Difference
            before={version.before ?? {}}
            after={version.fields}
            changed={changed}
            choices={choices}
          />
        </details>
      )}
      {restore}
    </li>
  );
}

type RestoreProps = { id: string; revision: string; side: "after" | "before" };

function Restore({ id, revision, side }: RestoreProps) {
  return (
    <form className="mt-1" action="/intern/offers/start" method="post">
      <input type="hidden" name="from" value="version" />
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="page" value={id} />
      <button className="button quiet" type="submit">
        Diese Fassung zurückholen
      </button>
    </form>
  );
}
