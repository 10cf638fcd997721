import { SelectField } from "@/components/form/fields";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { reachStates } from "@/domain/contact/reach";
import { listRoster } from "@/domain/roster/queries";
import { city } from "@/lib/city/city";
import { districts } from "@/lib/city/districts";
import { pageOf } from "@/lib/page-of";
import { Desk } from "../../desk";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { reachWords } from "../../words";
import { OutreachTable } from "../outreach-table";
import { RosterTabs } from "../tabs";

const atOnce = 50;

export default async function AllPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const chosen = {
    reach: (await queryValue(searchParams, "reach")) ?? "",
    district: (await queryValue(searchParams, "district")) ?? "",
    listed: (await queryValue(searchParams, "listed")) ?? "",
  };
  const all = await orNotFound(listRoster(actor, {}));
  const rows = all.filter(
    ({ reach, district, missingSince }) =>
      (chosen.reach === "" || reach === chosen.reach) &&
      (chosen.district === "" || (district ?? "unknown") === chosen.district) &&
      (chosen.listed === "" || (missingSince === null) === (chosen.listed === "yes")),
  );
  const list = pageOf(rows, Number(await queryValue(searchParams, "page")), atOnce);
  const query = new URLSearchParams(Object.entries(chosen).filter(([, value]) => value !== ""));
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Alle auf der Liste"
      lead={
        rows.length === all.length
          ? `${all.length} Personen`
          : `${rows.length} von ${all.length} Personen`
      }
    >
      <RosterTabs actor={actor} open="/intern/roster/all" />
      <search>
        <form className="flex flex-wrap items-end gap-x-3" action="/intern/roster/all" method="get">
          <SelectField
            name="reach"
            label="Stand"
            value={chosen.reach}
            options={[
              { value: "", label: "alle" },
              ...reachStates.map((value) => ({ value, label: reachWords[value] })),
            ]}
          />
          <SelectField
            name="district"
            label="Stadtteil"
            value={chosen.district}
            options={[
              { value: "", label: "alle" },
              ...districts.map((value) => ({ value, label: city().districts[value] ?? value })),
              { value: "unknown", label: "nicht bekannt" },
            ]}
          />
          <SelectField
            name="listed"
            label="Letzte Liste"
            value={chosen.listed}
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
      {rows.length === 0 ? (
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
