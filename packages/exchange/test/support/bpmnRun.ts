import { EventEmitter } from "node:events";

import { Engine, type Execution } from "bpmn-engine";

/** What is waiting to be finished or signalled in a process. */
interface Waiting {
  readonly id: string;
  readonly type: string;
  readonly signal: (message?: unknown) => void;
}

/** A process that runs on bpmn-engine, driven from outside; no real timer runs. */
export class BpmnRun {
  /** The steps that opened and were settled, in order. */
  readonly trace: readonly string[];
  readonly #execution: Execution;

  private constructor(execution: Execution, trace: string[]) {
    this.#execution = execution;
    this.trace = trace;
  }

  static async start(source: string): Promise<BpmnRun> {
    const trace: string[] = [];
    const listener = new EventEmitter();
    const note = (what: string) => (api: { readonly id: string; readonly type: string }) => {
      if (api.type === "bpmn:UserTask" && api.id.startsWith("step."))
        trace.push(`${what} ${api.id.slice("step.".length)}`);
    };
    listener.on("activity.wait", note("opened"));
    listener.on("activity.end", note("settled"));
    // No timer ever runs: time is the guideline's, and reviews interrupt nothing.
    const timers = {
      executing: [],
      register: () => timers,
      setTimeout: () => ({}),
      clearTimeout: () => undefined,
    };
    const engine = new Engine({ name: "guideline", source, timers } as never);
    const execution = await engine.execute({ listener } as never);
    return new BpmnRun(execution, trace);
  }

  /** The steps that are open now. */
  open(): string[] {
    return this.#waiting()
      .filter(({ id, type }) => type === "bpmn:UserTask" && id.startsWith("step."))
      .map(({ id }) => id.slice("step.".length))
      .sort();
  }

  /** Whether the process waits for news with this id. */
  awaits(id: string): boolean {
    return this.#waiting().some((waiting) => waiting.id === id);
  }

  /** Finishes a task, or brings the news that an event waits for. */
  signal(id: string): void {
    const waiting = this.#waiting().find((one) => one.id === id);
    if (waiting === undefined) throw new Error(`The process does not wait for ${id}`);
    waiting.signal();
  }

  /** Whether the process came to its end. */
  get ended(): boolean {
    return this.#execution.state === "idle";
  }

  #waiting(): readonly Waiting[] {
    return this.#execution.getPostponed() as unknown as readonly Waiting[];
  }
}
