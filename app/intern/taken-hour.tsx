import type { StaffActor } from "@/domain/access/actor";
import { readTaken } from "@/domain/planned-hour/taken";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "./issue-sentence";

type Props = {
  readonly actor: StaffActor;
  readonly form: FormState;
  /** What is being planned, without its hour, which the form says. */
  readonly planned: Omit<Parameters<typeof readTaken>[1], "day" | "time">;
};

/** What stands already at an hour that is asked about because it is taken. */
export async function TakenHour({ actor, form, planned }: Props) {
  if (!form.asks("askTaken")) return null;
  const day = plainDate.safeParse(form.value("day")).data;
  if (!day) return null;
  const then = await readTaken(actor, { ...planned, day, time: form.value("time") });
  if (then.length === 0) return null;
  return (
    <ul className="note mt-3 grid gap-1">
      {then.map(({ id, time, minutes, conferenceOf, name, isSame, owner }) => (
        <li key={id}>
          Um {time} Uhr ({minutes} Minuten):{" "}
          <a
            href={
              conferenceOf
                ? `/intern/case-files/${conferenceOf}/conferences/${id}`
                : `/intern/appointments/${id}`
            }
          >
            {conferenceOf ? "Fallkonferenz" : "Termin"} {isSame ? "derselben Person" : "mit "}
            {!isSame && <bdi>{name}</bdi>}
          </a>
          {owner && (
            <>
              , zuständig: <bdi>{owner}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
