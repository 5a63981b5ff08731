/** How often people choose an outcome, against 1 for any that is not in here. Our own guesses. */
export const outcomeWeights: Readonly<Record<string, number>> = {
  accepted: 20,
  approved: 12,
  agreed: 6,
  agrees: 8,
  nobodyForSome: 2,
  someoneForEach: 3,
  yes: 5,
  later: 0.5,
  noOne: 0.7,
  threat: 0.1,
  harm: 0.1,
  notOwed: 0.2,
  wanted: 2,
  notWanted: 2,
  active: 12,
  informed: 20,
  used: 4,
  doable: 5,
  goesWell: 3,
  fewerTasks: 2,
  continue: 5,
  stop: 0.3,
  redrawMap: 0.4,
  drawAgain: 0.3,
  newPlan: 0.5,
  weighAgain: 0.4,
  goesOn: 0.4,
  stopsForGood: 0.3,
  notPossible: 0.1,
  noSuspicion: 2,
  unsafe: 0.4,
  well: 5,
  stillRight: 3,
  stillNobody: 0.5,
  spoken: 6,
};

/** Chance on a day on which people meet that something unplanned happens. Our own guesses, high enough that a year shows something. */
export const unplanned = {
  signal: 0.006,
  netwerkverantwoordelijkeLeaves: 0.006,
  supporterLeaves: 0.006,
  consentWithdrawn: 0.008,
  onDemand: 0.04,
  skip: 0.012,
  repeat: 0.004,
  reopened: 0.02,
  merge: 0.004,
  reorder: 0.004,
  suddenEnd: 0.003,
} as const;

/** Chance that a task is answered with no, put off to a later day or for good; and that a consent is refused. Our own guesses. */
export const refusals = { task: 0.05, forGood: 0.3, consent: 0.07 } as const;

/** Chance that somebody takes a task up before doing it. Our own guess. */
export const takenUp = 0.05;
