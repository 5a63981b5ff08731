// What a vendor sends, what was said of it, and what comes back.
import { fromFhir, systems, toFhir, type CaseFile, type FhirIssue } from "@steunnetwerk/fhir";

/** A young person as a vendor sends them. */
export const kim = { resourceType: "Patient", id: "kim" };
/** A code of v3-RoleCode. */
export const v3 = (code: string) => ({ system: systems.roleCode, code });

/** Each issue as `path: code`, from the place of the resource on. */
export const told = (issues: readonly FhirIssue[]) =>
  issues.map(
    ({ path, code }) => `${path.replace(/^Bundle\.entry\[(\d+)\]\.resource/, "$1")}: ${code}`,
  );

/** The resources that come back after reading these, with a change of ours if there is one. */
export function givenBack(
  input: readonly object[],
  change: (file: CaseFile) => CaseFile = (file) => file,
) {
  const { file, source } = fromFhir(input);
  return (toFhir(change(file), { onto: source }).entry ?? []).map(({ resource }) => resource);
}
