import type { TaskState } from "../case/Case.ts";
import type { GuidelineIndex } from "../enact/GuidelineIndex.ts";

/**
 * What follows from the state of one task, worked out once. A state never changes, and most tasks have the same one before and
 * after a command; what follows is then the very same value, so that a caller can compare with `===`.
 */
export class Remembered<Value extends object> {
  readonly #values = new WeakMap<GuidelineIndex, WeakMap<TaskState, Value | Nothing>>();
  /** The guideline that was asked for last, which is nearly always the next one too. */
  #index: GuidelineIndex | undefined;
  #ofIndex = new WeakMap<TaskState, Value | Nothing>();

  /** The value for a state, made when it is asked for the first time. */
  of(index: GuidelineIndex, state: TaskState, make: () => Value | undefined): Value | undefined {
    const values = index === this.#index ? this.#ofIndex : this.#turnTo(index);
    let value = values.get(state);
    if (value === undefined) {
      value = make() ?? nothing;
      values.set(state, value);
    }
    return value === nothing ? undefined : (value as Value);
  }

  #turnTo(index: GuidelineIndex): WeakMap<TaskState, Value | Nothing> {
    const values = this.#values.get(index) ?? new WeakMap<TaskState, Value | Nothing>();
    this.#values.set(index, values);
    this.#index = index;
    this.#ofIndex = values;
    return values;
  }
}

/** That there is no value, as a value that can be remembered. */
class Nothing {
  readonly isNothing = true;
}
const nothing = new Nothing();
