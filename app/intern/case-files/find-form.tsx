import { SelectField, TextField } from "@/components/form/fields";
import { type CaseFileFilter, paperEnds } from "@/domain/case-file/list-filter";
import { caseFileStates } from "@/domain/case-file/rules";
import { needDomains } from "@/domain/need/rules";
import { germanLevels } from "@/domain/offer/vocabulary";
import { city } from "@/lib/city/city";
import { districts } from "@/lib/city/districts";
import { locales } from "@/lib/i18n/locales";
import { caseFileStateWords, languageWords, needDomainWords } from "../words";

type Props = {
  readonly filter: CaseFileFilter;
  readonly term: string;
  readonly owners: readonly { readonly id: string; readonly displayName: string }[];
  /** Something narrows the list. */
  readonly narrowed: boolean;
};

const all = { value: "", label: "alle" };
const unknown = { value: "unknown", label: "nicht bekannt" };

/** Finds case files by name and facts. It is sent, not put into the address: a name would stand there. */
export function FindForm({ filter, term, owners, narrowed }: Props) {
  const words = <Code extends string>(codes: readonly Code[], said: Record<Code, string>) =>
    codes.map((value) => ({ value, label: said[value] }));
  return (
    <search>
      <form action="/intern/case-files/find" method="post">
        <TextField
          name="term"
          label="Name oder Kennung"
          hint="Ein Teil des Namens reicht, auch in anderer Schreibweise: Yousef findet Yusuf."
          value={term}
          dir="auto"
          autoComplete="off"
        />
        <div className="grid gap-x-3 sm:grid-cols-2 lg:grid-cols-4">
          <SelectField
            name="state"
            label="Stand"
            value={filter.state ?? ""}
            options={[
              all,
              { value: "running", label: "alle laufenden" },
              ...words(caseFileStates, caseFileStateWords),
            ]}
          />
          <SelectField
            name="owner"
            label="Zuständig"
            value={filter.owner ?? ""}
            options={[
              all,
              ...owners.map(({ id, displayName }) => ({ value: id, label: displayName })),
            ]}
          />
          <SelectField
            name="need"
            label="Offener Bedarf"
            value={filter.need ?? ""}
            options={[all, ...words(needDomains, needDomainWords)]}
          />
          <SelectField
            name="language"
            label="Sprache"
            value={filter.language ?? ""}
            options={[all, ...words(locales, languageWords)]}
          />
          <SelectField
            name="german"
            label="Deutsch"
            value={filter.german ?? ""}
            options={[
              all,
              ...germanLevels.map((value) => ({
                value,
                label: value === "none" ? "keines" : value,
              })),
              unknown,
            ]}
          />
          <SelectField
            name="district"
            label="Stadtteil"
            value={filter.district ?? ""}
            options={[
              all,
              ...districts.map((value) => ({ value, label: city().districts[value] ?? value })),
              unknown,
            ]}
          />
          <SelectField
            name="paper"
            label="Papier endet"
            value={filter.paper ?? ""}
            options={[
              { value: "", label: "gleichgültig" },
              ...paperEnds.map((value) => ({ value, label: `in ${value} Tagen` })),
            ]}
          />
          <SelectField
            name="next"
            label="Nachverfolgung"
            value={filter.next ?? ""}
            options={[
              { value: "", label: "gleichgültig" },
              { value: "none", label: "keine geplant" },
            ]}
          />
        </div>
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          <button className="button" type="submit">
            Zeigen
          </button>
          {narrowed && (
            <a className="inline-flex min-h-11 items-center" href="/intern/case-files">
              Alle zeigen
            </a>
          )}
        </p>
      </form>
    </search>
  );
}
