import { coreSupportTypes, SupportType } from "@steunnetwerk/domain";

/** The parts of the strength of one tie that can be weighed. */
export type TieStrengthPart =
  "closeness" | "reciprocity" | "multiplexity" | "frequency" | "duration";

/** What is asked of a network, and when a value is withheld. */
export interface ScoreOptions {
  /** The support types that are looked at, each once; the five of `coreSupportTypes` when left out. */
  readonly supportTypes?: readonly SupportType[];
  /** How much each type weighs in coverage, for example by stated need; 1 when left out. Range: 0 and above, finite. */
  readonly typeWeights?: Partial<Readonly<Record<SupportType, number>>>;
  /**
   * The largest share of the answers an indicator asks for that may be missing before its value is withheld; bounds are always
   * given. Range: 0 to 1; one third when left out (our own construct).
   */
  readonly maximumMissing?: number;
  /**
   * How much each part weighs in the strength of a tie; closeness 3, reciprocity, multiplexity and frequency 1, duration 0
   * when left out (our own construct). Range: 0 and above, finite.
   */
  readonly tieStrengthWeights?: Partial<Readonly<Record<TieStrengthPart, number>>>;
}

/** The options, each with its value. */
export interface Scale {
  /** The support types that are looked at. */
  readonly types: readonly SupportType[];
  /** How much each of them weighs. */
  readonly weights: readonly number[];
  /** Sum of `weights`. */
  readonly totalWeight: number;
  /** The largest share of answers that may be missing. */
  readonly maximumMissing: number;
  /** How much each part weighs in the strength of a tie. */
  readonly tieStrength: Readonly<Record<TieStrengthPart, number>>;
}

/** Options that cannot be followed. */
export class InvalidOptions extends Error {
  override readonly name = "InvalidOptions";
  /** Tells this error from others across package copies. */
  readonly _tag = "InvalidOptions";
  /** Keys from the options to the value that is wrong. */
  readonly path: readonly string[];

  constructor(path: readonly string[], expected: string) {
    super(`The option ${path.join(".")} ${expected}`);
    this.path = path;
  }
}

const defaultTieStrength = {
  closeness: 3,
  reciprocity: 1,
  multiplexity: 1,
  frequency: 1,
  duration: 0,
} as const satisfies Record<TieStrengthPart, number>;

/**
 * The options with every value filled in.
 *
 * @throws an {@link InvalidOptions} that names the first option that is wrong.
 */
function scaleOf(options: ScoreOptions): Scale {
  const { supportTypes: types = coreSupportTypes, maximumMissing = 1 / 3 } = options;
  types.forEach((type, i) => {
    if (!SupportType.options.includes(type))
      throw new InvalidOptions(["supportTypes", `${i}`], "is not a support type");
    if (types.indexOf(type) !== i)
      throw new InvalidOptions(["supportTypes", `${i}`], "names a support type twice");
  });
  if (!(maximumMissing >= 0 && maximumMissing <= 1))
    throw new InvalidOptions(["maximumMissing"], "is not a share from 0 to 1");
  for (const name of ["typeWeights", "tieStrengthWeights"] as const)
    for (const [key, weight] of Object.entries(options[name] ?? {}))
      if (!(weight >= 0 && weight < Infinity))
        throw new InvalidOptions([name, key], "is not a finite number, 0 or more");
  const weights = types.map((type) => options.typeWeights?.[type] ?? 1);
  return {
    types,
    weights,
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0),
    maximumMissing,
    tieStrength: { ...defaultTieStrength, ...options.tieStrengthWeights },
  };
}

/** The scale of no options, made once. */
let defaultScale: Scale | undefined;

/** The scale of the options; made once where there are none. */
export const scaleFor = (options: ScoreOptions | undefined): Scale =>
  options === undefined ? (defaultScale ??= scaleOf({})) : scaleOf(options);
