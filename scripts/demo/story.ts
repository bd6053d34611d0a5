/** Tells on the terminal what the demo does, step by step, and how each step ended. */
export class Story {
  #done = 0;

  /** Runs one step; a failure names it and goes on as `StepFailed`. */
  async step<T>(title: string, work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    try {
      const result = await work();
      this.#done += 1;
      console.log(`  ✓ ${title} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      throw new StepFailed(title, { cause: error });
    }
  }

  /** Shows text as it is, indented. */
  show(text: string): void {
    for (const line of text.trimEnd().split('\n')) console.log(`      ${line}`);
  }

  /** How many steps went well. */
  get done(): number {
    return this.#done;
  }
}

/** A step of the demo that did not go well. */
export class StepFailed extends Error {}

/** Runs a demo, names the step that fails, and answers the exit code. */
export const tell = async (demo: (story: Story) => Promise<void>): Promise<number> => {
  const story = new Story();
  try {
    await demo(story);
    return 0;
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(`  ✗ ${error.message}`);
    console.error(error.cause instanceof Error ? error.cause.message : String(error.cause));
    console.error(`\nThe demo failed at "${error.message}", after ${story.done} steps that went well.`);
    return 1;
  }
};
