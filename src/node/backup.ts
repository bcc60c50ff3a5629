import { runBackupCommand } from './backup-command';

const BAD_USE = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // whoever reads had enough, as `head` does
});

const outcome = await runBackupCommand(process.argv.slice(2), process.stdin);
if (outcome.ok) {
  process.stdout.write(`${outcome.value.text}\n`);
  for (const note of outcome.value.notes) console.error(`backup: ${note}`);
} else {
  console.error(`backup: ${outcome.problem}`);
  process.exitCode = BAD_USE;
}
