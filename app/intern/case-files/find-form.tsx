import { type CaseFileFilter, paperEnds } from "@/domain/case-file/list-filter";
import { needDomains } from "@/domain/need/rules";
import { germanLevels } from "@/domain/offer/vocabulary";
import { caseFileStates } from "@/domain/person/case-file-states";
import { spokenLanguages } from "@/domain/person/spoken-languages";
import { spokenWords } from "../contacts/contact-words";
import {
  choicesOf,
  districtChoices,
  FilterFold,
  FilterForm,
  FilterSelect,
  notKnown,
} from "../filter-form";
import { TermField } from "../find-term";
import { caseFileStateWords, needDomainWords } from "../words";

type Props = {
  readonly filter: CaseFileFilter;
  readonly term: string;
  readonly owners: readonly { readonly id: string; readonly displayName: string }[];
  /** Something narrows the list. */
  readonly narrowed: boolean;
};

/** Finds case files by name and facts. It is sent, not put into the address: a name would stand there. */
export function FindForm({ filter, term, owners, narrowed }: Props) {
  return (
    <FilterForm
      action="/intern/case-files/find"
      method="post"
      whole={narrowed ? "/intern/case-files" : undefined}
      inRow={false}
    >
      <TermField term={term} />
      <FilterFold open={Object.values(filter).some((value) => value !== undefined)}>
        <div className="grid gap-x-3 sm:grid-cols-2 lg:grid-cols-4">
          <FilterSelect
            name="state"
            label="Stand"
            value={filter.state}
            choices={[
              { value: "running", label: "alle laufenden" },
              ...choicesOf(caseFileStates, caseFileStateWords),
            ]}
          />
          <FilterSelect
            name="owner"
            label="Zuständig"
            value={filter.owner}
            choices={owners.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          />
          <FilterSelect
            name="need"
            label="Offener Bedarf"
            value={filter.need}
            choices={choicesOf(needDomains, needDomainWords)}
          />
          <FilterSelect
            name="language"
            label="Sprache"
            value={filter.language}
            choices={[...choicesOf(spokenLanguages, spokenWords), notKnown]}
          />
          <FilterSelect
            name="german"
            label="Deutsch"
            value={filter.german}
            choices={[
              ...germanLevels.map((value) => ({
                value,
                label: value === "none" ? "keines" : value,
              })),
              notKnown,
            ]}
          />
          <FilterSelect
            name="district"
            label="Stadtteil"
            value={filter.district}
            choices={districtChoices()}
          />
          <FilterSelect
            name="paper"
            label="Papier endet"
            value={filter.paper}
            choices={paperEnds.map((value) => ({ value, label: `in ${value} Tagen` }))}
            any="gleichgültig"
          />
          <FilterSelect
            name="next"
            label="Nachverfolgung"
            value={filter.next}
            choices={[{ value: "none", label: "keine geplant" }]}
            any="gleichgültig"
          />
          <FilterSelect
            name="handedOver"
            label="Übergabe"
            value={filter.handedOver}
            choices={[{ value: "new", label: "noch nicht gesehen" }]}
            any="gleichgültig"
          />
        </div>
      </FilterFold>
    </FilterForm>
  );
}
