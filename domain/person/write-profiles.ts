import "server-only";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { type Profile, rowOf } from "./profile";

type ToWrite = {
  readonly id: string;
  /** The one that was seen. */
  readonly version: number;
  readonly profile: Profile;
};

/**
 * Writes what lists say of people (birth date, gender, contact, paper, district, what describes them) for
 * many in one statement; nothing else of a profile.
 * @throws AppError "conflict" where somebody has saved one of them since it was read
 */
export async function writeListedProfiles(tx: Tx, many: readonly ToWrite[]): Promise<void> {
  const rows = many.map(({ id, version, profile }) => ({ id, version, ...rowOf(id, profile) }));
  const count = await tx.$executeRaw`
    UPDATE "Person" AS own SET
      "birthDateSealed" = said.birth, "contactSealed" = said.contact,
      "residenceSealed" = said.residence, "detailsSealed" = said.details,
      "district" = said.district, "gender" = said.gender::"Gender", "version" = own."version" + 1
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[],
      ${rows.map(({ version }) => version)}::int[],
      ${rows.map(({ birthDateSealed }) => birthDateSealed)}::text[],
      ${rows.map(({ contactSealed }) => contactSealed)}::text[],
      ${rows.map(({ residenceSealed }) => residenceSealed)}::text[],
      ${rows.map(({ detailsSealed }) => detailsSealed)}::text[],
      ${rows.map(({ district }) => district)}::text[],
      ${rows.map(({ gender }) => gender)}::text[]
    ) AS said (id, version, birth, contact, residence, details, district, gender)
    WHERE own."id" = said.id AND own."version" = said.version`;
  if (count < many.length) throw conflict();
}
