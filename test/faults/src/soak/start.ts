// A process of its own, so that what is left open and what is in memory are its alone. Prints a RunReport.
import { playRounds } from './play-rounds.ts';

const [operations = '300', seed = '1'] = process.argv.slice(2);

process.stdout.write(`${JSON.stringify(await playRounds(Number(operations), Number(seed)))}\n`);
