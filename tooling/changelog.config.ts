// How a change is written in the changelogs: what its changeset says, and once which of our packages it came with.
import type { ChangelogFunctions } from "@changesets/types";

const changelog: ChangelogFunctions = {
  getReleaseLine: ({ summary }) => {
    const [first = "", ...rest] = summary.trim().split("\n");
    return Promise.resolve([`- ${first}`, ...rest.map((line) => `  ${line}`)].join("\n"));
  },
  getDependencyReleaseLine: (_, updated) => {
    const names = updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`);
    return Promise.resolve(names.length === 0 ? "" : `- Made for ${names.join(", ")}.`);
  },
};

export default changelog;
