import { failure, type Result, success } from '../domain/result';
import { backupCommandWords as words } from '../domain/words/backup-command';

export interface BackupRequest {
  readonly command: 'check' | 'extract';
  readonly file: string;
  /** Null to check only. */
  readonly out: string | null;
  readonly hasPassphrase: boolean;
  readonly isSalvage: boolean;
}

const PASSPHRASE = '--passphrase-from-stdin';
const SALVAGE = '--salvage';

/** What the arguments ask for, or one line that says what is wrong with them. */
export function parseBackupArguments(args: readonly string[]): Result<BackupRequest, string> {
  const request = parse(args);
  return request.ok ? request : failure(`${request.problem} (${words.usage})`);
}

function parse([command, ...rest]: readonly string[]): Result<BackupRequest, string> {
  if (command === undefined) return failure(words.noCommand);
  if (command !== 'check' && command !== 'extract') return failure(words.unknownCommand(command));
  const isExtract = command === 'extract';
  const known = isExtract ? [PASSPHRASE, SALVAGE] : [PASSPHRASE];
  const options = rest.filter((one) => one.startsWith('--'));
  const unknown = options.find((one) => !known.includes(one));
  if (unknown !== undefined) return failure(words.unknownOption(unknown));
  const [file, out = null, ...more] = rest.filter((one) => !one.startsWith('--'));
  if (file === undefined || more.length > 0 || isExtract !== (out !== null)) {
    return failure(words.wrongOperands(isExtract ? 'FILE OUT_DIR' : 'FILE'));
  }
  const hasPassphrase = options.includes(PASSPHRASE);
  return success({ command, file, out, hasPassphrase, isSalvage: options.includes(SALVAGE) });
}
