import { join } from 'node:path';
import { replaceFile } from '../adapters/files/atomic-file.ts';
import { problem } from '../core/notice/problem.ts';
import { fail, ok, type Result } from '../core/result.ts';
import { activityEndings, type ActivityFormat } from '../shared/activity-format.ts';
import { filterActivity, type ActivityFilter } from '../shared/activity-filter.ts';
import type { Snapshot } from '../shared/snapshot.ts';
import type { Speaking } from './call-answer.ts';

/** What is needed to give the list of what happened away. */
export interface ActivityWriterPorts {
  readonly snapshot: () => Snapshot;
  readonly speech: Speaking;
  /** Asks the user for a place; undefined when they want none. */
  readonly askForPath: (suggested: string, ending: string) => Promise<string | undefined>;
  readonly copy: (text: string) => Promise<void>;
  /** Where such files belong, as far as the system says. */
  readonly folder: () => string;
}

/** Writes what happened into a file of the user's, or onto the clipboard. SECURITY: it holds no secret to begin with. */
export class ActivityWriter {
  readonly #ports: ActivityWriterPorts;

  constructor(ports: ActivityWriterPorts) {
    this.#ports = ports;
  }

  /** Answers whether there is a file now. */
  async export(format: ActivityFormat, filter: ActivityFilter): Promise<Result<{ readonly saved: boolean }>> {
    const { folder, askForPath } = this.#ports;
    const ending = activityEndings[format];
    const path = await askForPath(join(folder(), `latchkey-activity.${ending}`), ending);
    if (path === undefined) return ok({ saved: false });
    try {
      await replaceFile(path, await this.#words(filter, format), 0o600);
      return ok({ saved: true });
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      return fail(problem('export-failed', `${path} ${code}`.trim()));
    }
  }

  async copy(filter: ActivityFilter): Promise<Result<void>> {
    await this.#ports.copy(await this.#words(filter, 'text'));
    return ok(undefined);
  }

  async #words(filter: ActivityFilter, format: ActivityFormat): Promise<string> {
    // Seldom needed, and not small: not a part of the start.
    const { exportActivity } = await import('../shared/activity-export.ts');
    const { snapshot, speech } = this.#ports;
    return exportActivity(filterActivity(snapshot().activity, filter), format, speech.t);
  }
}
