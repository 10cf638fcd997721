import { describe, expect, test } from "vitest";
import { fieldsFrom, fieldValue, fieldValues } from "./fields";

function sent(...entries: [string, string | File][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

describe("a form that was sent", () => {
  test("has single values and lists", () => {
    const fields = fieldsFrom(sent(["name", "Selam"], ["times[]", "noon"], ["times[]", "evening"]));
    expect(fields).toEqual({ name: "Selam", times: ["noon", "evening"] });
  });

  test("makes a list of one ticked box too", () => {
    expect(fieldsFrom(sent(["times[]", "noon"]))).toEqual({ times: ["noon"] });
  });

  test("lets the last of several single values count", () => {
    expect(fieldsFrom(sent(["name", "a"], ["name", "b"]))).toEqual({ name: "b" });
  });

  test("takes no file", () => {
    expect(fieldsFrom(sent(["name", new File(["x"], "x.txt")], ["mail", "m"]))).toEqual({
      mail: "m",
    });
  });

  test("answers questions for what was not sent", () => {
    const fields = fieldsFrom(sent(["name", "Selam"], ["times[]", "noon"]));
    expect(fieldValue(fields, "name")).toBe("Selam");
    expect(fieldValue(fields, "mail")).toBe("");
    expect(fieldValue(fields, "times")).toBe("");
    expect(fieldValues(fields, "times")).toEqual(["noon"]);
    expect(fieldValues(fields, "name")).toEqual(["Selam"]);
    expect(fieldValues(fields, "mail")).toEqual([]);
  });

  test.each(["__proto__", "constructor", "toString", "__proto__[]", "constructor[]"])(
    "survives a field called %s",
    (name) => {
      const fields = fieldsFrom(sent([name, "x"], ["mail", "m"]));
      expect(fieldValue(fields, "mail")).toBe("m");
      expect(Object.getPrototypeOf({})).toBe(Object.prototype);
      expect(typeof {}.constructor).toBe("function");
    },
  );
});
