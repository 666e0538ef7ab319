export type { CliRun } from './cli-run.ts';
export type { Terminal } from './context.ts';
export type { ExitCode } from './exit-code.ts';
export { EXIT, EXIT_OF_ERROR } from './exit-code.ts';
export { runCli } from './run-cli.ts';
