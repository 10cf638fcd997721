import { notFound, redirect } from "next/navigation";
import type { StaffActor } from "@/domain/access/actor";
import { readSettledList } from "@/domain/roster/settled-list";
import { AppError } from "@/lib/errors";
import type { Fields } from "@/lib/forms/fields";
import { seeOther } from "@/lib/forms/form-route";
import { type Notice, withNotice } from "../../notices";
import { orMissing } from "../../page-tools";

type Became = Awaited<ReturnType<typeof readSettledList>>["became"];

const notices: Record<Became, Notice> = {
  applied: "listWasApplied",
  discarded: "listWasDiscarded",
  forgotten: "listWasForgotten",
  takenBack: "listWasTakenBack",
};

/** Where it stands what became of a list; undefined: it is not decided on, or there is none. */
async function pageOfSettled(actor: StaffActor, id: string): Promise<string | undefined> {
  const settled = await orMissing(readSettledList(actor, { id }));
  return settled && `${withNotice("/intern/roster/import", notices[settled.became])}#lists`;
}

/** A list for its page; of one that is decided on, the way to what became of it. */
export async function orSettled<Result>(
  actor: StaffActor,
  id: string,
  reading: Promise<Result>,
): Promise<Result> {
  const list = await orMissing(reading);
  return list ?? redirect((await pageOfSettled(actor, id)) ?? notFound());
}

type Run<Result> = (actor: StaffActor, fields: Fields, params: { id: string }) => Promise<Result>;

/** A form about a list that is not decided on: pressed too late it leads to what became of it. */
export function whileOpen<Result>(run: Run<Result>): Run<Result> {
  return async (actor, fields, params) => {
    try {
      return await run(actor, fields, params);
    } catch (error) {
      const missing = error instanceof AppError && error.code === "notFound";
      const page = missing && (await pageOfSettled(actor, params.id));
      throw page ? seeOther(page) : error;
    }
  };
}
