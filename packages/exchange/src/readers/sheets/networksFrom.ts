import { safeParseNetwork, type Alter, type Network } from "@steunnetwerk/domain";

import { fileIssue, UnreadableFiles, type FileIssue } from "../../FileIssue.ts";
import type { NetworksRead, ReadOptions } from "../ReadOptions.ts";

import type { Sheet } from "./Sheet.ts";
import { alterFields, alterOf } from "./alterOf.ts";
import { columnsOf } from "./columns.ts";
import { egoAnswers } from "./egoAnswers.ts";
import { interviewsIn, type Interview } from "./interviewsIn.ts";
import { lookup, mappingWith, type Mapping } from "./mapping.ts";
import { tiesOf } from "./tiesOf.ts";

/** What a format always is, whatever is in its files. */
export interface Format {
  /** Name of the program or form, for `instrument.name`. */
  readonly instrument: string;
  /** Lists without which something is missing. */
  readonly expects: readonly ("ego" | "ties")[];
  /** Whether a tie with weight 0 was asked and denied, as in tables of every pair. */
  readonly zeroMeansAbsent?: true;
}

/**
 * The networks in the lists of all files.
 *
 * @throws an {@link UnreadableFiles} when there is no network in them, or when it is not clear whose a row is.
 */
export function networksFrom(
  sheets: readonly Sheet[],
  format: Format,
  options: ReadOptions,
): NetworksRead {
  const { interviews, notices, issues } = interviewsIn(sheets);
  if (issues.length > 0) throw new UnreadableFiles(issues);
  const mapping = mappingWith(options.mapping);
  const read = interviews.map((interview) => networkOf(interview, format, mapping, options));
  return {
    networks: read.map(({ network }) => network),
    notices: once([...notices, ...read.flatMap((result) => result.notices)]),
  };
}

/** What holds for a whole file is said once, however many interviews are in it. */
function once(notices: readonly FileIssue[]): FileIssue[] {
  const said = new Set<string>();
  return notices.filter(({ code, file, row, column }) => {
    if (row !== undefined) return true;
    const key = JSON.stringify([code, file, column]);
    return !said.has(key) && said.add(key);
  });
}

function networkOf(
  { id, ego, people, ties }: Interview,
  format: Format,
  mapping: Mapping,
  options: ReadOptions,
): { network: Network; notices: FileIssue[] } {
  const notices: FileIssue[] = [];
  const file = (ego ?? people[0] ?? ties[0])?.file ?? "";
  const alters = new Map<string, Alter>();
  const idByNumber = new Map<string, string>();
  for (const sheet of people) {
    if (lookup(mapping.nodeTypes, sheet.type) === "none") {
      notices.push(fileIssue("nodeTypeNotCarried", { file: sheet.file }));
      continue;
    }
    const columns = columnsOf(sheet, alterFields, mapping);
    for (const one of columns.notices) notices.push(one);
    for (const row of sheet.rows) {
      const result = alterOf(sheet, row, columns, mapping);
      if (alters.has(result.alter.id)) {
        notices.push(fileIssue("duplicatePerson", { file: sheet.file, row: row.at }));
        continue;
      }
      for (const one of result.notices) notices.push(one);
      alters.set(result.alter.id, result.alter);
      idByNumber.set(row.number ?? result.alter.id, result.alter.id);
    }
  }
  const tieResult = tiesOf(ties, idByNumber, mapping, format.zeroMeansAbsent);
  for (const one of tieResult.notices) notices.push(one);
  const expects = (list: "ego" | "ties") => format.expects.includes(list);
  if (ego === undefined && expects("ego")) notices.push(fileIssue("noEgoFile", { file }));
  if (people.length === 0) notices.push(fileIssue("noPeople", { file }));
  if (alters.size > 1 && ties.length === 0 && expects("ties"))
    notices.push(fileIssue("noTies", { file }));
  const ranks = closenessRanks([...alters.values()], options);
  if (ranks.assumed) notices.push(fileIssue("closenessRanksAssumed", { file }));

  const egoResult = egoAnswers(ego, mapping);
  for (const one of egoResult.notices) notices.push(one);
  let egoId = id ?? "ego";
  while (alters.has(egoId)) egoId = `ego-${egoId}`; // tables of some programs number ego and alters alike
  const drawnOn = /^\d{4}-\d{2}-\d{2}/.exec(ego?.rows[0]?.drawn ?? "")?.[0];
  const network: Network = {
    version: 1,
    id: ego?.rows[0]?.id ?? id ?? "ego",
    ego: { id: egoId, ...egoResult.answers },
    ...(drawnOn === undefined ? {} : { drawnOn }),
    instrument: {
      name: format.instrument,
      ...(options.nameLimit === undefined ? {} : { nameLimit: options.nameLimit }),
      ...(ranks.value === undefined ? {} : { closenessRanks: ranks.value }),
    },
    alters: [...alters.values()],
    ties: tieResult.ties,
    unlistedTies: options.unlistedTies ?? "notAsked",
  };
  const checked = safeParseNetwork(network);
  if (!checked.success)
    throw new UnreadableFiles(
      checked.issues.map(({ message }) => ({ code: "valueNotCarried", file, message })),
    );
  return { network: checked.data, notices };
}

/** The ranks of closeness: as given, else as many as the map's default or the highest answer asks. */
function closenessRanks(alters: readonly Alter[], options: ReadOptions) {
  const answers = alters.flatMap(({ closeness }) =>
    typeof closeness === "number" ? closeness : [],
  );
  if (options.closenessRanks !== undefined)
    return { value: options.closenessRanks, assumed: false };
  const highest = answers.reduce((most, answer) => Math.max(most, answer), 0);
  return { value: highest > 5 ? highest : undefined, assumed: answers.length > 0 };
}
