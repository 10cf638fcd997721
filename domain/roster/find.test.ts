import { expect, test } from "vitest";
import { logContact } from "@/domain/contact/commands";
import { staff } from "@/domain/testing/fixtures";
import { contactForm, newEntry } from "@/domain/testing/roster";
import { today } from "@/lib/clock";
import { findWithoutCaseFile, listRoster } from "./queries";

const caseworker = await staff("teilhabemanager");

test("a name finds whoever is meant, in another spelling too and with a filter, the likeliest first", async () => {
  const ids = [
    await newEntry({ name: "Yusuf Findbar" }),
    await newEntry({ name: "Yusuf Findling" }),
  ];
  const other = await newEntry({ name: "Yusuf Anders" }, { missingSince: today() });
  const foundBy = async (term: string, filter = {}) =>
    (await listRoster(caseworker, { term, ...filter })).shown.map(({ id }) => id);
  expect(await foundBy("jussuf find")).toEqual(expect.arrayContaining(ids));
  expect(await foundBy("yusuf")).toEqual(expect.arrayContaining([...ids, other]));
  expect(await foundBy("yusuf", { listed: "no" })).toEqual([other]);
  expect(await foundBy("yusuf anders", { step: "decide" })).toEqual([other]);
  expect(await foundBy("Niemand Garnicht")).toEqual([]);
  const [found] = (await listRoster(caseworker, { term: "Yusuf Anders" })).shown;
  expect(await foundBy(found?.publicCode ?? "")).toEqual([other]);
});

test("beside the case files those are named who have none", async () => {
  const id = await newEntry({ name: "Rosa Ohneakte" });
  const opened = await newEntry({ name: "Rosa Mitakte" });
  const result = "wantsSupport";
  await logContact(caseworker, contactForm(opened, { result }));
  const { shown, total } = await findWithoutCaseFile(caseworker, { term: "rosa" });
  expect(shown.map((entry) => entry.id)).toEqual([id]);
  expect(total).toBe(1);
});
