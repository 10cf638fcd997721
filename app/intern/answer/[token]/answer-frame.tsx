import type { ReactNode } from "react";
import { city } from "@/lib/city/city";
import { Entrance } from "../../entrance";
import { ReachLink } from "../../reach-link";

type Props = { readonly title: string; readonly children: ReactNode };

/**
 * The frame of the pages behind the link of a referral, for carriers and offices without an account.
 * Its tab names nobody, and nothing leads on but what is needed to answer.
 */
export function AnswerFrame({ title, children }: Props) {
  return (
    <Entrance title={title} tab="Vermittlung beantworten" foot={<Questions />} wide>
      {children}
    </Entrance>
  );
}

function Questions() {
  const { team } = city().bodies;
  return (
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
  );
}
