import { buildStandardsReport } from './standards-command';

const BAD_USE = 2;

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error; // whoever reads had enough, as `head` does
});

const report = buildStandardsReport(process.argv.slice(2));
if (report.ok) process.stdout.write(`${report.value}\n`);
else {
  console.error(`standards: ${report.problem}`);
  process.exitCode = BAD_USE;
}
