import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { newEntry } from "@/domain/testing/roster";
import { db } from "@/lib/db/client";
import { sourceKey } from "./list-extent";

const migration = "prisma/migrations/20261127120302_sources_in_small_letters/migration.sql";

test.each(["Ämter der Stadt", "JOBCENTER  ÖST", "Straße\u00a0ÉTÉ", "fachdienst zuwanderung"])(
  "a source that was written as %s is known as the portal writes it",
  async (source) => {
    // As lower() leaves it in a database of locale C: signs beyond ASCII stay what they are.
    const before = source.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const id = await newEntry({}, { listedBy: [before] });
    await db.$executeRawUnsafe(readFileSync(migration, "utf8"));
    const { listedBy } = await db.rosterEntry.findUniqueOrThrow({ where: { id } });
    expect(listedBy).toEqual([sourceKey(source)]);
  },
);
