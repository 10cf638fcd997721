import { readdirSync, readFileSync } from "node:fs";
import Ajv2020, { type AnySchemaObject, type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect } from "vitest";

const folder = "domain/open-data/hsds-schema";

/** The published schema of HSDS 3.0; closed, it also refuses names that the standard does not know. */
export function hsdsValidator(name: string, closed: boolean): ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  for (const file of readdirSync(folder).filter((each) => each.endsWith(".json"))) {
    const schema: AnySchemaObject = JSON.parse(readFileSync(`${folder}/${file}`, "utf8"));
    ajv.addSchema(closed ? { ...schema, additionalProperties: false } : schema);
  }
  const found = ajv.getSchema(`${name}.json`);
  if (!found) throw new Error(`the standard has no ${name}`);
  return found;
}

const published = hsdsValidator("service", false);
const closed = hsdsValidator("service", true);

export function expectValidService(service: unknown): void {
  published(service);
  expect(published.errors).toBeNull();
  closed(service);
  expect(closed.errors).toBeNull();
}
