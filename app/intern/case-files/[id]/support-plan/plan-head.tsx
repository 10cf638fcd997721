import { Icon } from "@/components/icon";
import { Terms } from "@/components/panel";
import type { ShownPlan } from "@/domain/support-plan/present";
import { formatShortDate } from "@/lib/i18n/format";
import { languageWords } from "../../../words";
import { agreedWayWords } from "./plan-words";

type Props = { readonly plan: ShownPlan; readonly language: string };

/** When a plan was agreed and is looked at again, and its sheet to take along. */
export function PlanHead({ plan, language }: Props) {
  const languages: Readonly<Record<string, string>> = languageWords;
  const sheet = `/intern/case-files/${plan.caseFileId}/support-plan/${plan.id}/pdf`;
  const spoken = plan.language && (languages[plan.language] ?? plan.language);
  const rows: (readonly [string, string | null])[] = plan.agreedOn
    ? [
        ["Vereinbart", `${formatShortDate(plan.agreedOn)}, ${howWords(plan)}`],
        ["Gesprochen auf", plan.interpreter ? `${spoken}, mit Sprachmittlung` : spoken],
        ["Wieder ansehen", plan.reviewOn && formatShortDate(plan.reviewOn)],
      ]
    : [];
  if (plan.reviewedOn) rows.push(["Durchgesehen", formatShortDate(plan.reviewedOn)]);
  if (plan.review) rows.push(["Besprochen", plan.review]);
  return (
    <>
      {rows.length > 0 && <Terms rows={rows} unknown="–" />}
      {plan.goals.length > 0 && (
        <p className="mt-3 flex flex-wrap gap-2">
          <a className="button quiet" href={sheet}>
            <Icon name="sheet" />
            {language === "de" ? "Blatt drucken" : `Blatt auf Deutsch und ${languages[language]}`}
          </a>
        </p>
      )}
    </>
  );
}

const howWords = ({ agreedHow }: ShownPlan) => (agreedHow ? agreedWayWords[agreedHow] : "");
