import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { reachStates } from "@/domain/contact/reach";
import { nextKinds } from "@/domain/roster/next-attempt";
import { listRoster } from "@/domain/roster/queries";
import { Desk } from "../../desk";
import { choicesOf, districtChoices, FilterForm, FilterSelect } from "../../filter-form";
import { ForgottenTerm, keptTerm, TermField } from "../../find-term";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { reachWords } from "../../words";
import { OutreachTable } from "../outreach-table";
import { nextKindWords } from "../roster-words";
import { RosterTabs } from "../tabs";
import { filterNames } from "./filter-names";

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
  const { find, term } = await keptTerm(searchParams);
  const list = await orNotFound(
    listRoster(actor, { ...chosen, term, page: Number(await asked("page")) }),
  );
  const query = new URLSearchParams(
    filterNames.flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])),
  );
  if (term) query.set("find", find);
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
        action="/intern/roster/find"
        method="post"
        inRow={false}
        whole={query.size > 0 ? "/intern/roster/all" : undefined}
      >
        <TermField term={term} />
        <div className="flex flex-wrap gap-x-3">
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
        </div>
      </FilterForm>
      <ForgottenTerm find={find} term={term} />
      {list.found === 0 ? (
        <Empty>
          Dazu steht niemand auf der Liste.
          {term && (
            <>
              {" "}
              Versuchen Sie einen kürzeren Teil des Namens oder die letzten vier Ziffern der Nummer,
              oder suchen Sie <a href={`/intern/case-files?find=${find}`}>in den Fallakten</a>.
            </>
          )}
        </Empty>
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
