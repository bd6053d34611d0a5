/** A hold on the next request: it has arrived, and waits to be worked on. */
export interface Hold {
  /** Resolves when a request has run into the hold. */
  readonly arrived: Promise<void>;
  /** Lets the request go on, or takes the hold back when none has come. May be called twice. */
  release(): void;
}

/** Holds in the order in which they were asked for; each stops one request. */
export class HoldQueue {
  readonly #waiting: Gate[] = [];

  hold(): Hold {
    const gate = new Gate();
    this.#waiting.push(gate);
    return {
      arrived: gate.arrived,
      release: () => {
        const index = this.#waiting.indexOf(gate);
        if (index >= 0) this.#waiting.splice(index, 1);
        gate.release();
      },
    };
  }

  /** Waits at the first hold, when there is one. */
  async pass(): Promise<void> {
    await this.#waiting.shift()?.stop();
  }
}

class Gate {
  #arrive: () => void = () => {};
  #release: () => void = () => {};
  readonly arrived = new Promise<void>((resolve) => {
    this.#arrive = resolve;
  });
  readonly #released = new Promise<void>((resolve) => {
    this.#release = resolve;
  });

  async stop(): Promise<void> {
    this.#arrive();
    await this.#released;
  }

  release(): void {
    this.#release();
  }
}
