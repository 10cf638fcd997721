import { TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { readRules } from "@/domain/carrier/accept-rules";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { formState } from "../../issue-sentence";
import { orNotFound } from "../../page-tools";

type Props = {
  readonly actor: StaffActor;
  readonly carrier: string;
  readonly draft: string | undefined;
};

/** The rules of data protection: who has accepted them, or the way to do it. */
export async function RulesPanel({ actor, carrier, draft }: Props) {
  const rules = await orNotFound(readRules(actor, { id: carrier }));
  const form = formState(await loadDraft("carrier-rules", draft), { agreed: "Zustimmung" });
  const own = actor.role === "carrierEditor";
  return (
    <Panel title="Regeln zum Datenschutz" id="rules">
      <ErrorSummary title="Das ging noch nicht" issues={form.summary} />
      {rules.isNew && (
        <p className="note mt-2">Die Regeln haben sich geändert und sind noch einmal anzunehmen.</p>
      )}
      {rules.accepted ? (
        <p className="mt-1">
          Angenommen am {formatInstant(rules.accepted.at)} von {rules.accepted.by}
          {rules.accepted.how === "onPaper" && ", unterschrieben auf Papier"}.
        </p>
      ) : (
        <p className="mt-1 max-w-152">
          {own
            ? "Bevor das Teilhabemanagement Ihnen Menschen vermittelt, brauchen wir Ihre Zustimmung. Eine Person aus Ihrem Haus genügt."
            : "Noch nicht angenommen. Sobald sich jemand von hier anmelden kann, geht keine Vermittlung hinaus, bevor die Regeln angenommen sind."}
        </p>
      )}
      <details className="mt-2" open={!rules.accepted}>
        <summary className="inline-flex min-h-11 cursor-pointer items-center">
          Wortlaut, Fassung {rules.version}
        </summary>
        <ol className="max-w-152 list-decimal ps-6">
          {rules.points.map((point) => (
            <li key={point} className="mt-1">
              {point}
            </li>
          ))}
        </ol>
      </details>
      {!rules.accepted && rules.accepts && (
        <form className="mt-3" action={`/intern/carriers/${carrier}/rules`} method="post">
          <DraftField token={form.draft} />
          <input type="hidden" name="shown" value={rules.hash} />
          <TickBox
            name="agreed"
            value="yes"
            label={
              own
                ? "Ich darf das für unser Haus erklären, und wir halten uns daran."
                : "Die Regeln liegen in dieser Fassung unterschrieben vor."
            }
            error={form.error("agreed")}
          />
          <button className="button mt-3" type="submit">
            {own ? "Regeln annehmen" : "Als unterschrieben vermerken"}
          </button>
        </form>
      )}
    </Panel>
  );
}
