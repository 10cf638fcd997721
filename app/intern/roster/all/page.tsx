import { SelectField } from "@/components/form/fields";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { reachStates } from "@/domain/contact/reach";
import { nextKinds } from "@/domain/roster/next-attempt";
import { listRoster } from "@/domain/roster/queries";
import { city } from "@/lib/city/city";
import { districts } from "@/lib/city/districts";
import { Desk } from "../../desk";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { reachWords } from "../../words";
import { OutreachTable } from "../outreach-table";
import { nextKindWords } from "../roster-words";
import { RosterTabs } from "../tabs";

export default async function AllPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const asked = async (name: string) => (await queryValue(searchParams, name)) || undefined;
  const said = { listed: await asked("listed"), step: await asked("step") };
  const chosen = {
    reach: await asked("reach"),
    district: await asked("district"),
    listed: (["yes", "no"] as const).find((each) => each === said.listed),
    step: nextKinds.find((each) => each === said.step),
  };
  const list = await orNotFound(
    listRoster(actor, { ...chosen, page: Number(await asked("page")) }),
  );
  const query = new URLSearchParams(
    Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Alle auf der Liste"
      lead={
        query.size === 0 ? `${list.total} Personen` : `${list.found} von ${list.total} Personen`
      }
    >
      <RosterTabs actor={actor} open="/intern/roster/all" />
      <search>
        <form className="flex flex-wrap items-end gap-x-3" action="/intern/roster/all" method="get">
          <SelectField
            name="reach"
            label="Stand"
            value={chosen.reach ?? ""}
            options={[
              { value: "", label: "alle" },
              ...reachStates.map((value) => ({ value, label: reachWords[value] })),
            ]}
          />
          <SelectField
            name="district"
            label="Stadtteil"
            value={chosen.district ?? ""}
            options={[
              { value: "", label: "alle" },
              ...districts.map((value) => ({ value, label: city().districts[value] ?? value })),
              { value: "unknown", label: "nicht bekannt" },
            ]}
          />
          <SelectField
            name="step"
            label="Nächster Schritt"
            value={chosen.step ?? ""}
            options={[
              { value: "", label: "alle" },
              ...nextKinds.map((value) => ({ value, label: nextKindWords[value] })),
            ]}
          />
          <SelectField
            name="listed"
            label="Letzte Liste"
            value={chosen.listed ?? ""}
            options={[
              { value: "", label: "alle" },
              { value: "yes", label: "steht darauf" },
              { value: "no", label: "nicht mehr darauf" },
            ]}
          />
          <p className="mt-4 flex flex-wrap items-center gap-x-4">
            <button className="button quiet" type="submit">
              Zeigen
            </button>
            {query.size > 0 && (
              <a className="inline-flex min-h-11 items-center" href="/intern/roster/all">
                Alle zeigen
              </a>
            )}
          </p>
        </form>
      </search>
      {list.found === 0 ? (
        <Empty>Dazu steht niemand auf der Liste.</Empty>
      ) : (
        <OutreachTable label="Alle auf der Liste" rows={list.shown} />
      )}
      <PageLinks
        page={list.page}
        pages={list.pages}
        href={(page) =>
          `/intern/roster/all?${new URLSearchParams([...query, ["page", String(page)]])}`
        }
      />
    </Desk>
  );
}
