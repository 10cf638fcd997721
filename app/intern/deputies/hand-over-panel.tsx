import { TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField } from "@/components/form/fields";
import { Badge, Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { listOwners } from "@/domain/case-file/hand-over-all";
import type { Draft } from "@/lib/forms/draft";
import { type FormState, formState } from "../issue-sentence";
import { NotHandedOver } from "./not-handed-over";

type Owners = Awaited<ReturnType<typeof listOwners>>;
type Owner = Owners["owners"][number];

type Props = {
  readonly owners: Owners;
  readonly draft: Draft;
  /** Where it stands, and where its forms lead back to. */
  readonly page: "/intern/users" | "/intern/account";
};

const labels = { newOwnerId: "Neue zuständige Person", sure: "Bestätigung" };

/** For whoever leaves: all case files at once into other hands. */
export function HandOverPanel({ owners: { owners, takers }, draft, page }: Props) {
  const form = formState(draft, labels);
  if (owners.length === 0 && form.summary.length === 0) return null;
  return (
    <Panel title="Fallakten übergeben" id="hand-over">
      <p className="mt-1 max-w-prose text-soft">
        Wenn jemand geht: Alle Fallakten kommen auf einmal in andere Hände, auch die geschlossenen.
        Nachverfolgung, Vermittlungen und Termine bleiben, wie sie sind. Für Urlaub oder Krankheit
        reicht eine Vertretung.
      </p>
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <ul className="mt-2 grid gap-2">
        {owners.map((owner) => (
          <li key={owner.id}>
            <p className="flex flex-wrap items-center gap-x-3">
              <bdi className="font-bold">{owner.displayName}</bdi>
              <span>{countWords(owner.count)}</span>
              {owner.gone && <Badge tone="not">niemand zuständig: bitte übergeben</Badge>}
            </p>
            <HandOver
              owner={owner}
              takers={takers.filter(({ id }) => id !== owner.id)}
              form={form}
              page={page}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type OneProps = Pick<Props, "page"> & {
  readonly owner: Owner;
  readonly takers: Owners["takers"];
  readonly form: FormState;
};

function HandOver({ owner, takers, form, page }: OneProps) {
  const { id, displayName, count } = owner;
  if (takers.length === 0) {
    return (
      <p className="text-soft">
        Es gibt niemanden sonst im Teilhabemanagement. Dafür braucht es zuerst ein Konto.
      </p>
    );
  }
  const isThis = form.value("ownerId") === id;
  const field = (name: "newOwnerId" | "sure") => ({
    name,
    error: isThis ? form.error(name) : undefined,
  });
  return (
    <Unfold label={`Alle Fallakten von ${displayName} übergeben`} open={isThis}>
      <form action="/intern/deputies/hand-over" method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="ownerId" value={id} />
        <SelectField
          {...field("newOwnerId")}
          value={isThis ? form.value("newOwnerId") : ""}
          label={labels.newOwnerId}
          options={[
            { value: "", label: "Bitte wählen" },
            ...takers.map((taker) => ({ value: taker.id, label: taker.displayName })),
          ]}
        />
        <NotHandedOver by={displayName} {...owner.unshared} />
        <div className="mt-4">
          <TickBox
            {...field("sure")}
            value={String(count)}
            label={`Ja, ${count === 1 ? "die eine Fallakte" : `alle ${count} Fallakten`} übergeben`}
          />
        </div>
        <button className="button mt-4" type="submit">
          Übergeben
        </button>
      </form>
    </Unfold>
  );
}

const countWords = (count: number) => (count === 1 ? "1 Fallakte" : `${count} Fallakten`);
