import "server-only";
import { type PersonByLink, provePersonByLink } from "@/domain/access/actor";
import { notFound } from "@/lib/errors";
import type { Fields } from "@/lib/forms/fields";
import { formRoute } from "@/lib/forms/form-route";

export type StatusParams = { locale: string; token: string };

type PersonForm<Result> = {
  readonly form: string;
  readonly run: (person: PersonByLink, fields: Fields) => Promise<Result>;
  readonly done: (result: Result, params: StatusParams, fields: Fields) => string;
  readonly retry: (params: StatusParams, fields: Fields) => string;
  /** Fields that are never kept. */
  readonly forget?: readonly string[];
};

/** A form of the status page: whoever holds its address sends it, until the address ends. */
export function personForm<Result>({ run, done, ...spec }: PersonForm<Result>) {
  return formRoute<StatusParams, { result: Result; fields: Fields }>({
    ...spec,
    run: async (fields, { token }) => {
      const person = await provePersonByLink(token);
      if (!person) throw notFound();
      return { result: await run(person, fields), fields };
    },
    done: ({ result, fields }, params) => done(result, params, fields),
  });
}

export const statusPage = ({ locale, token }: StatusParams) => `/${locale}/status/${token}`;
