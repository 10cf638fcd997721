import { ErrorSummary } from "@/components/form/error-summary";
import { Empty } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { requireStaff } from "@/domain/access/session";
import { oldest } from "@/domain/person/target-age";
import { missingChoice } from "@/domain/roster/chosen-missing";
import { foreseeMissing } from "@/domain/roster/decide-missing";
import { listMissing } from "@/domain/roster/missing";
import { listUndoable } from "@/domain/roster/undo-decision";
import { type Draft, loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { RosterTabs } from "../tabs";
import { ConfirmStep } from "./confirm-step";
import { DecideForm } from "./decide-form";
import { UndoPanel } from "./undo-panel";

const labels = { picked: "Personen", which: "Für wen", decision: "Entscheidung" };

/** Whom no list names any more: one decision for many of them. */
export default async function MissingPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const page = Number(await queryValue(searchParams, "page"));
  const draft = await loadDraft("roster-missing", await queryValue(searchParams, "draft"));
  const form = formState(draft, labels, { which: "ticked" });
  const picked = form.values("picked");
  const list = await orNotFound(listMissing(actor, { page, picked }));
  const asked = form.asks("askMany");
  const foreseen = asked || form.asks("notTooOld") ? await foresee(actor, draft) : undefined;
  const choosing = !asked || (await queryValue(searchParams, "choose")) !== undefined;
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Nicht mehr auf der Liste"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={leadWords(list.total)}
    >
      <RosterTabs actor={actor} />
      {!choosing && foreseen ? (
        <ConfirmStep {...foreseen} form={form} page={list.page} />
      ) : (
        <>
          {!asked && <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />}
          {list.total === 0 ? (
            <Empty>
              Über alle ist entschieden.{" "}
              <a href="/intern/roster">Wer als Nächstes aufzusuchen ist</a>
            </Empty>
          ) : (
            <DecideForm list={list} form={form} refused={foreseen && withinAge(foreseen.follows)} />
          )}
          <UndoPanel decisions={await listUndoable(actor, {})} form={form} />
        </>
      )}
    </Desk>
  );
}

function leadWords(total: number): string {
  if (total === 0) return "Niemand ist von den Listen verschwunden, ohne dass entschieden ist.";
  const persons = total === 1 ? "1 Person steht" : `${total} Personen stehen`;
  return `${persons} auf keiner Liste mehr. Bis Sie entscheiden, sucht niemand sie auf.`;
}

/** What a decision that was sent would change; undefined where it is not whole. */
async function foresee(actor: StaffActor, { fields }: Draft) {
  const { success, data: choice } = missingChoice.safeParse(fields);
  if (!success) return undefined;
  return { choice, follows: await foreseeMissing(actor, choice) };
}

type Foreseen = NonNullable<Awaited<ReturnType<typeof foresee>>>;

function withinAge({ all, withinAge: within }: Foreseen["follows"]): string | undefined {
  if (within === 0) return undefined;
  const are = within === 1 ? "ist" : "sind";
  return `Nach dem Geburtsdatum ${are} ${within} von ${all} höchstens ${oldest()} Jahre alt, also nicht zu alt für das Programm. Es ist nichts entschieden. Stimmt ein Geburtsdatum nicht, entscheiden Sie bitte auf der Seite der Person.`;
}
