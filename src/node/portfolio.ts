import { runPortfolioCommand } from './portfolio-command';

const BAD_USE = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // whoever reads had enough, as `head` does
});

const outcome = await runPortfolioCommand(process.argv.slice(2), new Date());
if (outcome.ok) {
  process.stdout.write(`${outcome.value.text}\n`);
  for (const note of outcome.value.notes) console.error(`portfolio: ${note}`);
} else {
  console.error(`portfolio: ${outcome.problem}`);
  process.exitCode = BAD_USE;
}
