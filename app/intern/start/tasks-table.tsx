import { RowLink, RowTable } from "@/components/row-table";
import type { ReferralStep } from "@/domain/referral/next-step";
import { nextStepWords } from "../offers/offer-words";
import type { Task } from "./tasks";

const referralStepWords: Record<ReferralStep, string> = {
  answer: "Vermittlung beantworten",
  decide: "auf der Warteliste: annehmen oder absagen",
  begin: "angenommen: melden, wenn es losgeht",
  end: "geplantes Ende ist vorbei: melden, wie es ausging",
  confirm: "Ihre Meldung wird geprüft",
};

const words = { ...nextStepWords, ...referralStepWords };
/** More than anybody does in one go. */
const most = 15;

/** What has to be done; nothing where there is nothing. */
export function TasksTable({ title, tasks }: { title: string; tasks: readonly Task[] }) {
  if (tasks.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-lg">
        {title} ({tasks.length})
      </h2>
      <RowTable
        label={title}
        rows={tasks.slice(0, most)}
        columns={[
          {
            head: "Worum es geht",
            title: true,
            cell: ({ href, name, about }) => (
              <>
                <RowLink href={href}>
                  <bdi>{name}</bdi>
                </RowLink>
                <span className="block text-soft">{about}</span>
              </>
            ),
          },
          { head: "Was zu tun ist", cell: ({ step }) => words[step] },
        ]}
      />
      {tasks.length > most && (
        <p className="mt-2 text-soft">
          Und {tasks.length - most} weitere unter <a href="/intern/offers">Angebote</a> und{" "}
          <a href="/intern/referrals">Vermittlungen</a>.
        </p>
      )}
    </section>
  );
}
