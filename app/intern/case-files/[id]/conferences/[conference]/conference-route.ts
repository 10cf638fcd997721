import type { StaffActor } from "@/domain/access/actor";
import type { IssueCode } from "@/lib/errors";
import type { Fields } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

type Address = { readonly id: string; readonly conference: string };

type Route<Params, Result> = {
  readonly form: string;
  readonly run: (
    actor: StaffActor,
    fields: Fields,
    params: Params,
  ) => Promise<Result> | Promise<Response>;
  /** What the page of the conference says then. */
  readonly says: Notice | ((result: Result) => Notice);
  /** Where below that page the form stands, if not on it: "/change". */
  readonly formOn?: (params: Params) => string;
  readonly bodyLimit?: number;
  readonly ifMissing?: IssueCode;
};

/**
 * A form about a conference: taken, it leads to the page of the conference.
 * @template More what is named in the address beside the conference
 */
export function conferenceRoute<More extends string = never, Result = unknown>({
  says,
  formOn,
  ...form
}: Route<Address & Record<More, string>, Result>) {
  const pageOf = ({ id, conference }: Address) =>
    `/intern/case-files/${id}/conferences/${conference}`;
  return staffForm<Address & Record<More, string>, Result | Response>({
    ...form,
    done: (result, params) => {
      // A script has sent it, and stays where it is.
      if (result instanceof Response) return result;
      return withNotice(pageOf(params), typeof says === "function" ? says(result) : says);
    },
    retry: (params) => `${pageOf(params)}${formOn?.(params) ?? ""}`,
  });
}
