import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { reachStates } from "@/domain/contact/reach";
import { nextKinds } from "@/domain/roster/next-attempt";
import { listRoster } from "@/domain/roster/queries";
import { Desk } from "../../desk";
import { choicesOf, districtChoices, FilterForm, FilterSelect } from "../../filter-form";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { reachWords } from "../../words";
import { OutreachTable } from "../outreach-table";
import { nextKindWords } from "../roster-words";
import { RosterTabs } from "../tabs";

const listed = ["yes", "no"] as const;
const listedWords = { yes: "steht darauf", no: "nicht mehr darauf" };

export default async function AllPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const asked = async (name: string) => (await queryValue(searchParams, name)) || undefined;
  const said = { listed: await asked("listed"), step: await asked("step") };
  const chosen = {
    reach: await asked("reach"),
    district: await asked("district"),
    listed: listed.find((each) => each === said.listed),
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
      <FilterForm
        action="/intern/roster/all"
        whole={query.size > 0 ? "/intern/roster/all" : undefined}
      >
        <FilterSelect
          name="reach"
          label="Stand"
          value={chosen.reach}
          choices={choicesOf(reachStates, reachWords)}
        />
        <FilterSelect
          name="district"
          label="Stadtteil"
          value={chosen.district}
          choices={districtChoices()}
        />
        <FilterSelect
          name="step"
          label="Nächster Schritt"
          value={chosen.step}
          choices={choicesOf(nextKinds, nextKindWords)}
        />
        <FilterSelect
          name="listed"
          label="Letzte Liste"
          value={chosen.listed}
          choices={choicesOf(listed, listedWords)}
        />
      </FilterForm>
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
