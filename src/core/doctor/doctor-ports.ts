import type { IamDesk } from '../identity/iam-desk.ts';
import type { Clock, LoginItem, SecretStore, StsGateway } from '../ports.ts';
import type { Store } from '../state/store.ts';
import type { Cancellation } from '../cancellation.ts';
import type { Finding } from './finding.ts';

/** A file as it is on the disk. */
export interface FileLook {
  /** The text; absent when there is no file, when it cannot be read, or when it is no text. */
  readonly text?: string;
  /** The first line that is not UTF-8, counted from 1. */
  readonly invalidLine?: number;
  /** Why it cannot be read, by the system's name for it, such as `EACCES`. */
  readonly refused?: string;
  /** Permission bits of the file and of its folder; absent where there is none, or where bits mean nothing. */
  readonly mode?: number;
  readonly folderMode?: number;
}

/** Whether the desktop shows tray icons, as far as it says. */
export type TraySupport = 'there' | 'missing' | 'unknown';

/** What the doctor asks of the system. Calls never throw. */
export interface DoctorSystem {
  readonly platform: 'linux' | 'macos' | 'windows';
  lookAt(path: string): Promise<FileLook>;
  /** The program that keeps the keychain, such as "gnome-keyring-daemon"; undefined when it does not say. */
  keychainName(): Promise<string | undefined>;
  /** The way to an address, as Chromium writes it: `DIRECT`, or `PROXY host:port` and more. */
  wayTo(url: string): Promise<string>;
  traySupport(): Promise<TraySupport>;
  /** Names of the variables of AWS's that Latchkey was started with; the values of those that name profiles or files. */
  readonly environment: ReadonlyMap<string, string | undefined>;
  readonly facts: DoctorFacts;
}

/** Facts for the report. */
export interface DoctorFacts {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  /** As in "Linux 6.1.0 x64". */
  readonly system: string;
  readonly credentialsFile: string;
  readonly configFile: string;
  /** Where AWS_ENDPOINT_URL_STS sends requests. */
  readonly endpoint?: string;
}

/** What the doctor works with. */
export interface DoctorPorts {
  readonly store: Store;
  readonly secrets: SecretStore;
  readonly sts: StsGateway;
  readonly iamDesk: Pick<IamDesk, 'ask'>;
  readonly clock: Clock;
  readonly loginItem: LoginItem;
  readonly system: DoctorSystem;
}

/** One check: tells what it finds as it finds it, and ends early when it is cancelled. */
export type Check = (
  ports: DoctorPorts,
  tell: (finding: Finding) => void,
  cancellation: Cancellation,
) => Promise<void>;
