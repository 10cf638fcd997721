import type { ReactNode } from "react";
import { Icon } from "@/components/icon";
import { city } from "@/lib/city/city";
import { ReachLink } from "../../reach-link";
import { TabTitle } from "../../tab-title";

/**
 * The frame of the pages behind the link of a referral, for carriers and offices without an account.
 * Its tab names nobody, and nothing leads on but what is needed to answer.
 */
export function AnswerFrame({ title, children }: { title: string; children: ReactNode }) {
  const { team } = city().bodies;
  return (
    <main className="mx-auto max-w-152 px-4 py-8" id="content">
      <TabTitle>Vermittlung beantworten</TabTitle>
      <p className="flex items-center gap-2.5 font-bold">
        <span className="grid size-9 place-items-center rounded-[10px] bg-brand text-on-brand">
          <Icon name="way" />
        </span>
        {city().backOffice}
      </p>
      <h1 className="mt-6 text-2xl">{title}</h1>
      {children}
      <section className="mt-10">
        <h2 className="text-lg">Fragen?</h2>
        <p className="mt-1">
          {team.name}
          {team.unit && `, ${team.unit}`}
        </p>
        <p className="flex flex-wrap gap-x-5">
          {team.phone && <ReachLink channel="phone" value={team.phone} />}
          {team.mail && <ReachLink channel="email" value={team.mail} />}
        </p>
      </section>
    </main>
  );
}
