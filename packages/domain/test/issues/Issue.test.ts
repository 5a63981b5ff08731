import { describe, expect, it } from "vitest";

import { formatPath, InvalidDocument, parseNetwork } from "@steunnetwerk/domain";

describe("formatPath", () => {
  it.each([
    [[], "(document)"],
    [["ego"], "ego"],
    [["ego", "age"], "ego.age"],
    [[0], "[0]"],
    [["alters", 2, "closeness"], "alters[2].closeness"],
    [["a", 0, 1, "b"], "a[0][1].b"],
  ])("of %j is %s", (path, text) => {
    expect(formatPath(path)).toBe(text);
  });
});

describe("InvalidDocument", () => {
  it("lists each issue with its place, on a line of its own, and holds them all", () => {
    const issue = (path: readonly (string | number)[], en: string) => ({
      path,
      code: "missing",
      message: { nl: "Dit veld ontbreekt.", en },
    });
    const error = new InvalidDocument("network", [
      issue(["id"], "This field is missing."),
      issue(["ego", "id"], "This one too."),
    ]);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("InvalidDocument");
    expect(error._tag).toBe("InvalidDocument");
    expect(error.issues).toHaveLength(2);
    expect(error.message).toBe(
      "This is not a valid network:\n- id: This field is missing.\n- ego.id: This one too.",
    );
  });

  it("is thrown with the name of the document", () => {
    expect(() => parseNetwork([])).toThrow(
      "This is not a valid network:\n- (document): This takes",
    );
  });
});
